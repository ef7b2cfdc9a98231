package org.consentaudit.analysis.terms;

/**
 * Tells the language of a text by its small words and its scripts: of a few samples of the text,
 * spread over it, the language most of whose words occur. A text in two languages is in the one of
 * which there is more.
 */
public final class TermsLanguage {

  /** No language that is known here, or too little text to tell. */
  public static final String UNDETERMINED = "und";

  private static final int SAMPLES = 5;
  private static final int SAMPLE = 800;

  /** A language needs so many of its words in a text, and so large a part of it. */
  private static final double LEAST_WORDS = 2.5;

  private static final double LEAST_PART = 0.02;
  private static final int LONGEST_WORD = 20;

  /** Unicode has no marks that belong to a letter before this. */
  private static final char FIRST_MARK = '\u0300';

  /** The first letter of Thai: no other script that is counted comes before it. */
  private static final char FIRST_COUNTED = '\u0E01';

  private static final SmallWords WORDS = SmallWords.load();

  private TermsLanguage() {}

  /**
   * The language of a text.
   *
   * @return an ISO 639-1 code, or {@value #UNDETERMINED}
   */
  public static String of(String text) {
    var tally = new Tally();
    int step = Math.max(SAMPLE, (text.length() - SAMPLE) / (SAMPLES - 1));
    for (int from = 0; from < text.length() && from < step * SAMPLES; from += step) {
      tally.read(text, from, Math.min(text.length(), from + SAMPLE));
    }
    return tally.language();
  }

  /** What the samples hold. */
  private static final class Tally {
    private final double[] scores = new double[WORDS.languages().size()];
    private final StringBuilder word = new StringBuilder();
    private int words;
    private int han;
    private int kana;
    private int hangul;
    private int thai;

    private void read(String text, int from, int to) {
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (Character.isLetter(c) || isMark(c)) {
          script(c);
          if (word.length() <= LONGEST_WORD) {
            word.append(Character.toLowerCase(c));
          }
        } else {
          end();
        }
      }
      end();
    }

    /** Vowel signs of Hindi and Thai belong to their word. */
    private static boolean isMark(char c) {
      if (c < FIRST_MARK) {
        return false;
      }
      int type = Character.getType(c);
      return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private void script(char c) {
      if (c < FIRST_COUNTED) {
        return;
      }
      han += c >= '\u4E00' && c <= '\u9FFF' ? 1 : 0;
      kana += c >= '\u3040' && c <= '\u30FF' ? 1 : 0;
      hangul += c >= '\uAC00' && c <= '\uD7A3' ? 1 : 0;
      thai += c >= '\u0E01' && c <= '\u0E3A' ? 1 : 0;
    }

    private void end() {
      if (word.length() == 0) {
        return;
      }
      words++;
      SmallWords.Word known = WORDS.find(word.toString());
      for (int language : known.languages()) {
        scores[language] += known.weight();
      }
      word.setLength(0);
    }

    private String language() {
      int unspaced = han + kana + hangul + thai;
      if (unspaced > 20 && unspaced > words * 2) {
        return ofUnspaced();
      }
      int best = -1;
      double most = Math.max(LEAST_WORDS, words * LEAST_PART);
      for (int language = 0; language < scores.length; language++) {
        if (scores[language] > most) {
          best = language;
          most = scores[language];
        }
      }
      return best < 0 ? UNDETERMINED : WORDS.languages().get(best);
    }

    /** Japanese is written with Chinese characters too, but never long without kana. */
    private String ofUnspaced() {
      if (hangul > han + kana && hangul > thai) {
        return "ko";
      }
      if (thai > han + kana) {
        return "th";
      }
      return kana * 10 > han ? "ja" : "zh";
    }
  }
}
