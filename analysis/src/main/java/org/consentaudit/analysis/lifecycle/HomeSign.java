package org.consentaudit.analysis.lifecycle;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * One sign that a page, or the address a redirect leads to, is no site of anybody.
 *
 * @param id its name, as evidence gives it
 * @param tells what it speaks for
 * @param places where it is looked for
 * @param pattern what is looked for, in lower case
 * @param weight how much it says: 3 is enough by itself
 * @param mostWords pages with more words do not show it: what an ordinary page mentions is no sign
 * @param positive a page, or an address, that shows it
 * @param negative one that comes near and does not
 */
record HomeSign(
    String id,
    HomeFinding.Kind tells,
    Set<Place> places,
    Pattern pattern,
    int weight,
    int mostWords,
    String positive,
    String negative) {

  /** Where signs are looked for. */
  enum Place {
    /** The page's title. */
    TITLE,
    /** All its visible text. */
    TEXT,
    /** What it loads, frames, submits to or refreshes to. */
    ADDRESS,
    /** Where its links lead. */
    LINK,
    /** A script within it. */
    SCRIPT,
    /** The attributes of its root element. */
    ROOT,
    /** An address that HTTP redirects led to. */
    REDIRECT,
    /** A registrable domain of a service: its own pages are no sign of anything. */
    SERVICE
  }

  HomeSign {
    places = Set.copyOf(places);
  }

  boolean shownIn(HomeParts parts) {
    return parts.words() <= mostWords
        && places.stream()
            .flatMap(place -> parts.in(place).stream())
            .anyMatch(text -> pattern.matcher(text).find());
  }
}
