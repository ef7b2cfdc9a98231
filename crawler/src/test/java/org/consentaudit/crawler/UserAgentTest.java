package org.consentaudit.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {

  @ParameterizedTest
  @CsvSource({
    "ConsentAuditor/1.0 (+https://lab.example/bot), ConsentAuditor",
    "My-Bot_x someone@lab.example, My-Bot_x",
    "Bot/2 (compatible; http://lab.example), Bot"
  })
  void theProductTokenComesFirst(String header, String token) {
    assertThat(new UserAgent(header).productToken()).isEqualTo(token);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "  ",
        "ConsentAuditor/1.0",
        "1Bot/1.0 (https://lab.example)",
        "Bot/1 (https://)",
        "Bot/1.0\r\nX: y (https://lab.example)",
        "Böt/1 (https://lab.example)"
      })
  void withoutAContactOrATokenItIsRefused_sayingWhatToDo(String header) {
    assertThatThrownBy(() -> CrawlSettings.of(header))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("how to reach you");
  }
}
