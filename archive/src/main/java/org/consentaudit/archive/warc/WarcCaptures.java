package org.consentaudit.archive.warc;

import java.util.Optional;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.warc.WarcPiece.Whole;

/** Makes captures of response and revisit records, whoever wrote them. */
final class WarcCaptures implements Redirections.Emitter {

  private final WarcSettings settings;
  private final WarcOrigin origin;
  private final AnswerReader reader;
  private final WarcOutlet outlet;
  private final PassedOver passedOver;
  private final Redirections redirections = new Redirections(this);
  private String lastUri = "";
  private Optional<TargetAddress> lastTarget = Optional.empty();

  WarcCaptures(
      WarcSettings settings,
      WarcOrigin origin,
      KnownPayloads known,
      WarcOutlet outlet,
      PassedOver passedOver) {
    this.settings = settings;
    this.origin = origin;
    this.reader = new AnswerReader(known);
    this.outlet = outlet;
    this.passedOver = passedOver;
  }

  /** Asked for twice of a record, when it is wanted and when it is taken. */
  private Optional<TargetAddress> target(Whole record) {
    String uri = record.target();
    if (!uri.equals(lastUri)) {
      lastTarget = TargetAddress.of(uri);
      lastUri = uri;
    }
    return lastTarget;
  }

  /** Which kind of capture a record can become, or end the way of. */
  Optional<ResourceKind> kindOf(Whole record) {
    return target(record)
        .flatMap(
            target ->
                kind(target)
                    .or(
                        () ->
                            Optional.of(ResourceKind.HOME)
                                .filter(page -> redirections.await(target.url()))));
  }

  private Optional<ResourceKind> kind(TargetAddress target) {
    return target.kind(settings.terms()).filter(settings.kinds()::contains);
  }

  void take(Whole record, String userAgent) {
    Optional<TargetAddress> target = target(record);
    if (target.isEmpty()) {
      passedOver.count("records of other schemes than http and https (dns, ftp)");
      return;
    }
    Optional<ResourceKind> kind = kind(target.get());
    if (kind.isEmpty() && !redirections.await(target.get().url())) {
      passedOver.count("answers of other addresses");
      return;
    }
    try {
      if (record.type().equals("revisit")) {
        revisit(record, target.get(), kind, userAgent);
      } else {
        response(record, target.get(), kind, userAgent);
      }
    } catch (RefusedException e) {
      outlet.reject(record.offset(), record.target(), e.getMessage());
    }
  }

  private void response(
      Whole record, TargetAddress target, Optional<ResourceKind> kind, String userAgent)
      throws RefusedException {
    WarcAnswer answer = reader.response(record, target, kind.orElse(ResourceKind.HOME), userAgent);
    if (answer.redirects()) {
      if (kind.isPresent()) {
        redirections.redirect(answer, kind.get());
      } else {
        redirections.onward(answer);
      }
      return;
    }
    redirections.answered(answer);
    if (kind.isPresent()) {
      ImportedCapture capture = answer.capture(kind.get(), origin.source());
      reader.remember(record, capture);
      emit(answer, capture);
      redirections.remember(answer, capture);
    }
  }

  private void revisit(
      Whole record, TargetAddress target, Optional<ResourceKind> kind, String userAgent)
      throws RefusedException {
    if (kind.isEmpty()) {
      passedOver.count("answers of other addresses");
      return;
    }
    AnswerReader.Revisited revisited =
        reader.revisit(record, target, kind.get(), origin.source(), userAgent);
    if (revisited.answer().redirects()) {
      redirections.redirect(revisited.answer(), kind.get());
    } else {
      emit(revisited.answer(), revisited.capture());
      redirections.arrived(revisited.answer(), revisited.capture());
    }
  }

  @Override
  public void emit(WarcAnswer asked, ImportedCapture capture) {
    outlet.capture(asked.offset(), capture);
  }

  @Override
  public Source source() {
    return origin.source();
  }

  void end() {
    redirections.end();
  }
}
