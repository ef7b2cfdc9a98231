package org.consentaudit.analysis.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.consentaudit.archive.Digest;

/** The signs of {@code home-signs.csv}. */
final class HomeSigns {

  static final HomeSigns BUNDLED = read(resource("home-signs.csv"));

  private final List<HomeSign> ofPages;
  private final List<HomeSign> ofRedirects;
  private final Set<String> services;
  private final String version;

  private HomeSigns(List<HomeSign> all, String version) {
    this.ofRedirects = all.stream().filter(s -> has(s, HomeSign.Place.REDIRECT)).toList();
    this.ofPages =
        all.stream()
            .filter(s -> !has(s, HomeSign.Place.SERVICE))
            .filter(s -> !s.places().equals(Set.of(HomeSign.Place.REDIRECT)))
            .toList();
    this.services =
        all.stream()
            .filter(s -> has(s, HomeSign.Place.SERVICE))
            .map(s -> s.pattern().pattern())
            .collect(Collectors.toUnmodifiableSet());
    this.version = version;
  }

  private static boolean has(HomeSign sign, HomeSign.Place place) {
    return sign.places().contains(place);
  }

  static HomeSigns read(byte[] csv) {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))) {
      return new HomeSigns(parser.stream().map(HomeSigns::sign).toList(), Digest.of(csv).brief());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HomeSign sign(CSVRecord row) {
    Set<HomeSign.Place> places =
        Arrays.stream(row.get("place").split("\\+"))
            .map(word -> HomeSign.Place.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    return new HomeSign(
        row.get("id"),
        HomeFinding.Kind.valueOf(row.get("tells").toUpperCase(Locale.ROOT)),
        places,
        Pattern.compile(row.get("pattern")),
        number(row.get("weight")),
        number(row.get("most_words")),
        row.get("positive"),
        row.get("negative"));
  }

  private static int number(String text) {
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  List<HomeSign> ofPages() {
    return ofPages;
  }

  List<HomeSign> ofRedirects() {
    return ofRedirects;
  }

  /** Whether a registrable domain is that of a service whose own pages would be taken for signs. */
  boolean isService(String registrable) {
    return services.contains(registrable);
  }

  /** The sign that an address which redirects led to is, where it is one. */
  Optional<HomeSign> atRedirect(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    return ofRedirects.stream().filter(sign -> sign.pattern().matcher(lower).find()).findFirst();
  }

  /** Changes with the data. */
  String version() {
    return version;
  }

  private static byte[] resource(String name) {
    try (InputStream in = HomeSigns.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
