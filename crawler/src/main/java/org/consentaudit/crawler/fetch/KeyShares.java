package org.consentaudit.crawler.fetch;

import java.security.Provider;
import java.security.Security;
import java.util.List;

/**
 * Gives the greetings of TLS their key shares (RFC 8446, 4.2.8), one for all greetings of the same
 * moment: making them takes nine tenths of a greeting's time, and the first round of a crawl greets
 * every host. Each connection is still secured by the server's own share as well; why a crawler may
 * do so is decision 0052.
 */
final class KeyShares extends Provider {

  /** The kinds of keys that TLS of the platform makes shares of. */
  private static final List<String> KINDS = List.of("EC", "XDH");

  /** Who makes the keys. */
  static final String PLATFORM = "SunEC";

  private static final long serialVersionUID = 1L;

  private KeyShares() {
    super("ConsentAuditorKeyShares", "1", "Key shares for the TLS greetings of the same moment");
    for (String kind : KINDS) {
      putService(new Generators(this, kind));
    }
  }

  /** Lets TLS of this process use them, where the platform makes keys as it does usually. */
  static void install() {
    if (Security.getProvider(PLATFORM) != null) {
      Security.insertProviderAt(new KeyShares(), 1); // a second time it changes nothing
    }
  }

  private static final class Generators extends Service {

    Generators(Provider provider, String kind) {
      super(provider, "KeyPairGenerator", kind, KeyShareGenerator.class.getName(), null, null);
    }

    @Override
    public Object newInstance(Object parameter) {
      return new KeyShareGenerator(getAlgorithm());
    }
  }
}
