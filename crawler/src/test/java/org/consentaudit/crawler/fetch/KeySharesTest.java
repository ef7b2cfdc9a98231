package org.consentaudit.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who shares a key with whom. */
class KeySharesTest {

  private static final int MANY = 50;

  @BeforeEach
  void install() {
    KeyShares.install();
  }

  @Test
  void greetingsOfAMomentShareAKey() throws GeneralSecurityException {
    Set<PublicKey> keys = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      keys.add(key("XDH", NamedParameterSpec.X25519));
    }

    // Not one key: a slow machine may need several moments for fifty.
    assertThat(keys).hasSizeLessThan(MANY);
  }

  @Test
  void greetingsFurtherApartDoNot() throws Exception {
    var first = key("XDH", NamedParameterSpec.X25519);
    Thread.sleep(KeyShareGenerator.MOMENT.plusMillis(1).toMillis());

    assertThat(key("XDH", NamedParameterSpec.X25519)).isNotEqualTo(first);
  }

  @Test
  void whoAsksForKeysOtherwiseHasThemAlone() throws GeneralSecurityException {
    Set<PublicKey> keys = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      keys.add(key("EC", new ECGenParameterSpec("secp256r1")));
      var sized = KeyPairGenerator.getInstance("EC");
      sized.initialize(256, new SecureRandom());
      keys.add(sized.generateKeyPair().getPublic());
    }

    assertThat(keys).hasSize(2 * MANY);
  }

  private static PublicKey key(String kind, AlgorithmParameterSpec group)
      throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance(kind);
    generator.initialize(group, new SecureRandom());
    return generator.generateKeyPair().getPublic();
  }
}
