package org.consentaudit.crawler.fetch;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyPairGeneratorSpi;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the keys of the platform; those for a group that is told as TLS tells it are handed out
 * again for a moment. Everyone else has keys of their own.
 */
final class KeyShareGenerator extends KeyPairGeneratorSpi {

  /** How long a key serves: greetings further apart have different ones. */
  static final Duration MOMENT = Duration.ofMillis(100);

  /** TLS knows five to ten groups, and tells each by the same object every time. */
  private static final int MOST_GROUPS = 16;

  private static final Map<AlgorithmParameterSpec, Share> SHARES = new ConcurrentHashMap<>();

  private final KeyPairGenerator platform;
  private Optional<AlgorithmParameterSpec> group = Optional.empty();

  /**
   * @param kind as the platform calls it
   * @throws ProviderException if the platform has no such keys
   */
  KeyShareGenerator(String kind) {
    try {
      platform = KeyPairGenerator.getInstance(kind, KeyShares.PLATFORM);
    } catch (GeneralSecurityException e) {
      throw new ProviderException("no keys of kind " + kind, e);
    }
  }

  @Override
  public void initialize(int bits, SecureRandom random) {
    platform.initialize(bits, random);
    group = Optional.empty();
  }

  @Override
  public void initialize(AlgorithmParameterSpec asked, SecureRandom random)
      throws InvalidAlgorithmParameterException {
    platform.initialize(asked, random);
    group = Optional.of(asked).filter(told -> !(told instanceof ECGenParameterSpec));
  }

  @Override
  public KeyPair generateKeyPair() {
    return group.filter(KeyShareGenerator::isShared).map(this::shared).orElseGet(this::made);
  }

  private static boolean isShared(AlgorithmParameterSpec group) {
    return SHARES.size() < MOST_GROUPS || SHARES.containsKey(group);
  }

  private KeyPair shared(AlgorithmParameterSpec group) {
    return SHARES
        .compute(group, (told, held) -> held != null && held.serves() ? held : new Share(made()))
        .pair();
  }

  private KeyPair made() {
    return platform.generateKeyPair();
  }

  private record Share(KeyPair pair, long since) {

    Share(KeyPair pair) {
      this(pair, System.nanoTime());
    }

    boolean serves() {
      return System.nanoTime() - since < MOMENT.toNanos();
    }
  }
}
