package org.consentaudit.crawler.discovery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where sites have their terms by custom: to be tried when nothing links to them. */
public final class WellKnownPaths {

  private static final List<String> ANYWHERE =
      List.of("/terms", "/terms-of-service", "/terms-of-use", "/legal", "/tos");

  private static final Map<String, List<String>> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("de", List.of("/agb", "/nutzungsbedingungen")),
          Map.entry("fr", List.of("/cgu", "/mentions-legales", "/conditions-generales")),
          Map.entry("es", List.of("/aviso-legal", "/terminos-y-condiciones", "/terminos")),
          Map.entry("pt", List.of("/termos-de-uso", "/termos-e-condicoes", "/termos")),
          Map.entry("it", List.of("/note-legali", "/termini-e-condizioni", "/condizioni")),
          Map.entry("nl", List.of("/algemene-voorwaarden", "/gebruiksvoorwaarden", "/voorwaarden")),
          Map.entry("pl", List.of("/regulamin")),
          Map.entry("cs", List.of("/obchodni-podminky", "/podminky-uziti")),
          Map.entry("sk", List.of("/obchodne-podmienky", "/podmienky-pouzivania")),
          Map.entry("sv", List.of("/anvandarvillkor", "/villkor", "/allmanna-villkor")),
          Map.entry("da", List.of("/brugervilkaar", "/vilkaar", "/handelsbetingelser")),
          Map.entry("no", List.of("/vilkar", "/brukervilkar")),
          Map.entry("fi", List.of("/kayttoehdot")),
          Map.entry("hu", List.of("/aszf", "/felhasznalasi-feltetelek")),
          Map.entry("ro", List.of("/termeni-si-conditii", "/termeni")),
          Map.entry("tr", List.of("/kullanim-kosullari", "/kullanim-sartlari")),
          Map.entry("ru", List.of("/agreement", "/rules", "/oferta")),
          Map.entry("uk", List.of("/rules", "/oferta")),
          Map.entry("id", List.of("/syarat-dan-ketentuan", "/syarat-ketentuan")),
          Map.entry("vi", List.of("/dieu-khoan-su-dung", "/dieu-khoan")),
          Map.entry("ja", List.of("/kiyaku", "/rule", "/sitepolicy")),
          Map.entry("zh", List.of("/agreement", "/disclaimer")));

  /** Countries whose language has another code. */
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("at", "de"),
          Map.entry("ch", "de"),
          Map.entry("mx", "es"),
          Map.entry("ar", "es"),
          Map.entry("cl", "es"),
          Map.entry("co", "es"),
          Map.entry("br", "pt"),
          Map.entry("cz", "cs"),
          Map.entry("se", "sv"),
          Map.entry("dk", "da"),
          Map.entry("ua", "uk"),
          Map.entry("jp", "ja"),
          Map.entry("cn", "zh"),
          Map.entry("tw", "zh"),
          Map.entry("nb", "no"),
          Map.entry("nn", "no"),
          Map.entry("vn", "vi"),
          Map.entry("be", "nl"));

  private WellKnownPaths() {}

  /**
   * Addresses on the home page's own origin, likeliest first: those of its language, then those
   * found everywhere. Empty when the address is none.
   *
   * @param homeUrl the home page's address after redirects
   * @param language its language by its own word, such as {@code de-AT}; may be empty
   */
  public static List<String> of(String homeUrl, String language) {
    Optional<URI> home = origin(homeUrl);
    if (home.isEmpty()) {
      return List.of();
    }
    Set<String> paths = new LinkedHashSet<>();
    List<String> own = BY_LANGUAGE.getOrDefault(spoken(home.get(), language), List.of());
    // The likeliest of a language, then the likeliest of all, then the rest of both.
    own.stream().limit(2).forEach(paths::add);
    ANYWHERE.stream().limit(2).forEach(paths::add);
    paths.addAll(own);
    paths.addAll(ANYWHERE);
    return paths.stream().map(path -> home.get().resolve(path).toString()).toList();
  }

  private static String spoken(URI home, String language) {
    String said = language.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    String host = home.getHost();
    String country = host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String code = said.isEmpty() ? country : said;
    return COUNTRIES.getOrDefault(code, code);
  }

  private static Optional<URI> origin(String url) {
    try {
      URI uri = new URI(url);
      return Optional.of(uri).filter(u -> u.getHost() != null && u.isAbsolute());
    } catch (URISyntaxException e) {
      return Optional.empty(); // such an address leads nowhere by custom
    }
  }
}
