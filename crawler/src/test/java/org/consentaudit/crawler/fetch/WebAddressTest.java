package org.consentaudit.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.consentaudit.archive.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @CsvSource({
    "HTTPS://WWW.Site.Example, https://www.site.example/",
    "http://site.example:80/a b?c|d#e, http://site.example/a%20b?c%7Cd",
    "http://site.example.:8080?q, http://site.example:8080/?q",
    "http://bücher.example/ü, http://xn--bcher-kva.example/%C3%BC",
    "https://[2001:DB8::1]/x, https://[2001:db8::1]/x",
    "http://an_odd.example/%zz, http://an_odd.example/%zz",
    "http://B\u00dcCHER.example./, http://xn--bcher-kva.example/",
    "http://xn--bcher-kva.EXAMPLE, http://xn--bcher-kva.example/",
    "http://site\u3002example/, http://site.example/",
    "http://\uff11\uff12\uff17.0.0.1/, http://127.0.0.1/",
    "http://192.0.2.7./x, http://192.0.2.7/x",
    "http://9.site.example/, http://9.site.example/",
    "https://[2001:DB8:0:0:0::1]:8443/x, https://[2001:db8::1]:8443/x",
    "http://[2001:db8:0:1:1:1:1:1]/, http://[2001:db8:0:1:1:1:1:1]/",
    "http://[2001:0:0:1:0:0:0:1]/, http://[2001:0:0:1::1]/",
    "http://[0:0:0:0:0:0:0:0]/, http://[::]/",
    "http://[::FFFF:127.0.0.1]/, http://[::ffff:7f00:1]/"
  })
  void isBroughtIntoTheFormInWhichItIsAsked(String spelling, String url) {
    assertThat(WebAddress.of(spelling).map(WebAddress::url)).contains(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "site.example",
        "ftp://site.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "http://user@site.example/",
        "http://site.example\\@10.0.0.1/",
        "http:///path",
        "http://site.example:99999/",
        "http://site.example:0/",
        "http://a..b/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0X7F.0.0.1/",
        "http://017700000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.0.01/",
        "http://127.0.0.256/",
        "http://1.2.3.4.5/",
        "http://site.example.0x1/",
        "http://[::1%25eth0]/",
        "http://[::1/",
        "http://[1:2:3]/",
        "http://[v1.a]/",
        "http://site ex/",
        "jar:http://site.example/a.jar!/b",
        "mailto:someone@site.example"
      })
  void whatWeWouldNotAskForIsNone(String spelling) {
    assertThat(WebAddress.of(spelling)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/robots.txt, https://site.example/robots.txt",
    "../c, https://site.example/c",
    "c?d, https://site.example/a/c?d",
    "//other.example, https://other.example/",
    "http://other.example/x, http://other.example/x"
  })
  void referencesAreResolved(String reference, String url) {
    WebAddress base = WebAddress.of("https://site.example/a/b").orElseThrow();
    assertThat(base.resolve(reference).map(WebAddress::url)).contains(url);
  }

  @Test
  void tooLongIsNone_andTheRobotsTxtOfAHostWithAPortIsThere() {
    assertThat(WebAddress.of("http://site.example/" + "a".repeat(5_000))).isEmpty();
    assertThat(WebAddress.robotsOf("https", new Host("site.example:7337")).map(WebAddress::url))
        .contains("https://site.example:7337/robots.txt");
    assertThat(WebAddress.robotsOf("https", new Host("site.example:99999"))).isEmpty();
  }

  @Property
  void neverThrows_andItsFormIsStable(@ForAll String text) {
    Optional<WebAddress> read = WebAddress.of("http://site.example/" + text);
    read.ifPresent(
        address -> {
          assertThat(address.url()).matches("[\\x21-\\x7e]+");
          assertThat(WebAddress.of(address.url())).contains(address);
        });
    WebAddress.of(text);
    WebAddress.of("http://" + text);
    WebAddress.of("https://site.example/").orElseThrow().resolve(text);
  }
}
