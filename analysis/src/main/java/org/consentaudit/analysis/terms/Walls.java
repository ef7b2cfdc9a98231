package org.consentaudit.analysis.terms;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consentaudit.analysis.terms.TermsReading.NotTerms;
import org.consentaudit.analysis.terms.TermsReading.Reason;

/**
 * Recognises pages that stand where terms should be. Only little text can be a wall: what runs to
 * many hundred words is read as it is, whatever its title says.
 */
final class Walls {

  /** Fewer words than this are no terms. */
  static final int LEAST_WORDS = 25;

  private static final int MOST_WORDS_OF_A_WALL = 220;
  private static final int MOST_WORDS_OF_A_SHELL = 60;

  private static final Pattern CHALLENGE =
      Pattern.compile(
          "just a moment|attention required|access denied|verify(ing)? (that )?you are (a )?human"
              + "|are you (a )?(human|robot)|checking your browser|security check|captcha"
              + "|unusual traffic|request (was )?blocked|bot verification|not a robot"
              + "|pardon our interruption|ddos protection|zugriff verweigert|accès refusé"
              + "|acceso denegado|accesso negato|доступ ограничен|安全验证|アクセスが拒否");
  private static final Pattern NOT_FOUND =
      Pattern.compile(
          "\\b404\\b|\\b410\\b|(page|file|document|content|url)\\b.{0,40}\\b(not found|not exist|no longer"
              + "|doesn.t exist|can.?t be found|could not be found|isn.t available|is not available"
              + "|unavailable)|^\\W*not found|(seite|datei).{0,30}nicht (gefunden|vorhanden)"
              + "|page (est )?(introuvable|non trouvée)|página no encontrada|no se (ha )?encontr"
              + "|pagina non trovata|página não encontrada|pagina niet gevonden"
              + "|nie znaleziono strony|strona nie (istnieje|została)|sidan (kunde inte|finns inte)"
              + "|stránka nenalezena|страница не найдена|ページが?見つかりません|页面不存在|找不到|sayfa bulunamadı");
  private static final Pattern LOGIN =
      Pattern.compile(
          "\\b(log|sign)[ -]?in\\b|\\blogin\\b|anmelden|einloggen|se connecter|connexion"
              + "|iniciar sesi[oó]n|accedi|inloggen|zaloguj|logga in|přihlásit|войти|ログイン|登录|로그인"
              + "|giriş yap|entrar");
  private static final Pattern SCRIPT =
      Pattern.compile(
          "(enable|requires?|need|activate|turn on|without).{0,30}javascript|javascript.{0,40}"
              + "(enabled|required|disabled|aktivier|activ|habilit)");

  private Walls() {}

  static Optional<NotTerms> behind(PageSigns signs, String text) {
    int words = Wordiness.upTo(CookieWall.MOST_WORDS + 1, text);
    if (words > 0 && CookieWall.is(signs, text, words)) {
      return wall(Reason.COOKIE_WALL, "asks for consent to cookies, " + words + " words");
    }
    if (words >= MOST_WORDS_OF_A_WALL) {
      return Optional.empty();
    }
    String names = (signs.title() + "\n" + signs.heading()).toLowerCase(Locale.ROOT);
    String all = names + "\n" + text.toLowerCase(Locale.ROOT);
    boolean shell = words < MOST_WORDS_OF_A_SHELL;
    if ((shell && signs.challenge()) || CHALLENGE.matcher(names).find()) {
      return wall(Reason.CHALLENGE, "bot protection: " + signs.title());
    }
    if (NOT_FOUND.matcher(names).find() || (shell && NOT_FOUND.matcher(all).find())) {
      return wall(Reason.SOFT_404, "says that it was not found: " + signs.title());
    }
    if ((signs.asksForPassword() && LOGIN.matcher(all).find())
        || (shell && LOGIN.matcher(names).find())) {
      return wall(Reason.LOGIN_WALL, "asks to sign in: " + signs.title());
    }
    return nearlyNothing(signs, all, words);
  }

  private static Optional<NotTerms> nearlyNothing(PageSigns signs, String all, int words) {
    if (words < MOST_WORDS_OF_A_SHELL && SCRIPT.matcher(all).find()) {
      return wall(Reason.NEEDS_SCRIPT, "asks for JavaScript");
    }
    if (words >= LEAST_WORDS) {
      return Optional.empty();
    }
    return signs.scripts() > 0
        ? wall(Reason.NEEDS_SCRIPT, words + " words beside " + signs.scripts() + " scripts")
        : wall(Reason.EMPTY, words + " words");
  }

  private static Optional<NotTerms> wall(Reason reason, String sign) {
    String brief = sign.length() > 120 ? sign.substring(0, 120) : sign;
    return Optional.of(new NotTerms(reason, brief));
  }
}
