package org.consentaudit.reports.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.consentaudit.archive.Host;
import org.junit.jupiter.api.Test;

class DataInPagesTest {

  @Test
  void dataCannotEndItsScriptElement() throws Exception {
    String hostile = "</script><script>alert(1)</script><!-- & \u2028 \u0000 \"'";
    String island = ChartJson.island(JsonNodeFactory.instance.textNode(hostile));
    assertThat(island).doesNotContain("<", ">", "&", "\u2028", "\u0000");
    assertThat(new ObjectMapper().readTree(island).asText()).isEqualTo(hostile);
  }

  @Property
  void dataComesOutAsItWentIn(@ForAll String text) throws Exception {
    String island = ChartJson.island(JsonNodeFactory.instance.textNode(text));
    assertThat(island).doesNotContain("<");
    assertThat(new ObjectMapper().readTree(island).asText()).isEqualTo(text);
  }

  @Test
  void linesEndAsInRobotsFiles() {
    ContentText text = ContentText.of("\ufeffa\rb\r\nc\n\nd".getBytes(StandardCharsets.UTF_8));
    assertThat(text.lines()).containsExactly("a", "b", "c", "", "d");
    assertThat(text.cut()).isFalse();
  }

  @Test
  void aHugeOrBinaryContentIsBounded() {
    ContentText huge = ContentText.of(new byte[50_000_000]);
    assertThat(huge.cut()).isTrue();
    assertThat(huge.lines().get(0).length()).isLessThan(ContentText.MAX_LINE * 10);
    byte[] ends = new byte[1_000_000];
    java.util.Arrays.fill(ends, (byte) '\n');
    assertThat(ContentText.of(ends).lines()).hasSize(ContentText.MAX_LINES);
  }

  @Test
  void hostsNeverNameAFileOutsideTheirDirectory() {
    assertThat(SitePaths.hostFile(new Host("209.105.242.143:7337"), "html"))
        .isEqualTo("host/209.105.242.143~3a7337.html");
    assertThat(SitePaths.hostFile(new Host("[::1]:80"), "html"))
        .isEqualTo("host/~5b~3a~3a1~5d~3a80.html");
    assertThat(SitePaths.hostFile(new Host("_odd_.example"), "csv"))
        .isEqualTo("host/_odd_.example.csv");
  }

  @Test
  void onlyAddressesOfTheWebAreLinkedTo() {
    assertThat(Frame.outside("https://bots.example/a b")).isEmpty();
    assertThat(Frame.outside("javascript:alert(1)")).isEmpty();
    assertThat(Frame.outside("data:text/html,x")).isEmpty();
    assertThat(Frame.outside("//bots.example")).isEmpty();
    assertThat(Frame.outside("https://bots.example/gpt?a=1"))
        .contains("https://bots.example/gpt?a=1");
  }
}
