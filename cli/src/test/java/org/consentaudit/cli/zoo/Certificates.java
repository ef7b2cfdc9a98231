package org.consentaudit.cli.zoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.consentaudit.cli.zoo.Animal.Certificate;

/** A certificate authority of our own and what it signed, made anew by the JDK's keytool. */
final class Certificates {

  private static final char[] PASSWORD = "zoo-zoo".toCharArray();

  private final KeyStore keys;

  private Certificates(KeyStore keys) {
    this.keys = keys;
  }

  /**
   * Makes them.
   *
   * @param host the name for which the good ones are
   */
  static Certificates make(Path directory, String host)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = directory.resolve("zoo.p12");
    String own = "SAN=dns:*." + host;
    keytool(store, "authority", "-ext", "bc:c", "-validity", "30");
    keytool(store, "good", "-signer", "authority", "-ext", own, "-validity", "30");
    keytool(
        store,
        "expired",
        "-signer",
        "authority",
        "-ext",
        own,
        "-startdate",
        "-9d",
        "-validity",
        "8");
    keytool(
        store, "other_name", "-signer", "authority", "-ext", "SAN=dns:a.other", "-validity", "30");
    keytool(store, "self_signed", "-ext", own, "-validity", "30");
    return new Certificates(KeyStore.getInstance(store.toFile(), PASSWORD));
  }

  /** Writes a store that trusts the authority alone; answers the JVM's options for it. */
  List<String> trustStore(Path file) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", keys.getCertificate("authority"));
    try (var out = Files.newOutputStream(file)) {
      trusted.store(out, PASSWORD);
    }
    return List.of(
        "-Djavax.net.ssl.trustStore=" + file,
        "-Djavax.net.ssl.trustStorePassword=" + new String(PASSWORD));
  }

  /** What a server needs in order to show a certificate. */
  SSLContext showing(Certificate certificate) throws GeneralSecurityException, IOException {
    String alias = certificate.name().toLowerCase(Locale.ROOT);
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    var key = (PrivateKey) keys.getKey(alias, PASSWORD);
    one.setKeyEntry("it", key, PASSWORD, keys.getCertificateChain(alias));
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(one, PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static void keytool(Path store, String alias, String... more)
      throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var line = new ArrayList<>(List.of(tool, "-genkeypair", "-keyalg", "EC"));
    line.addAll(List.of("-alias", alias, "-dname", "CN=" + alias, "-keystore", store.toString()));
    line.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
    line.addAll(List.of(more));
    Path said = store.resolveSibling("keytool.txt");
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool failed for " + alias + ": " + Files.readString(said));
    }
  }
}
