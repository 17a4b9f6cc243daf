package dev.copydesk.boilerplate.find;

import dev.copydesk.core.rule.Fix.Safety;
import dev.copydesk.core.rule.Severity;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sorts of boilerplate, and what may be done about each unasked. */
public enum Kind {
  COPYRIGHT(Severity.WARNING, Safety.SAFE),
  REPRINT_BAN(Severity.WARNING, Safety.SAFE),
  AI_TRAINING_BAN(Severity.WARNING, Safety.SAFE),
  SUBSCRIBE(Severity.WARNING, Safety.SAFE),
  SHARE(Severity.WARNING, Safety.SAFE),
  RELATED_LINKS(Severity.WARNING, Safety.SAFE),
  NAVIGATION(Severity.WARNING, Safety.SAFE),
  ADVERTISEMENT(Severity.WARNING, Safety.SAFE),
  APP_PROMO(Severity.WARNING, Safety.SAFE),
  COMMENTS(Severity.WARNING, Safety.SAFE),
  AI_SUMMARY(Severity.WARNING, Safety.SAFE),
  RECURRING(Severity.WARNING, Safety.SAFE),
  PRESS_RELEASE(Severity.INFO, Safety.SAFE),
  /** Removed only when asked: the law may want it there. */
  DISCLAIMER(Severity.INFO, Safety.UNSAFE),
  CONTACT(Severity.INFO, Safety.SAFE),
  TIMESTAMP(Severity.INFO, Safety.SAFE),
  END_MARK(Severity.INFO, Safety.SAFE),
  BYLINE(Severity.HINT, Safety.UNSAFE),
  DATELINE(Severity.HINT, Safety.UNSAFE),
  PHOTO_CREDIT(Severity.HINT, Safety.UNSAFE),
  CAPTION(Severity.HINT, Safety.UNSAFE),
  SYNDICATION(Severity.HINT, Safety.UNSAFE);

  private static final Map<String, Kind> BY_ID = new HashMap<>();

  static {
    for (Kind kind : values()) {
      BY_ID.put(kind.id, kind);
    }
  }

  private final String id;
  private final Severity severity;
  private final Safety safety;

  Kind(Severity severity, Safety safety) {
    this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.severity = severity;
    this.safety = safety;
  }

  /** By the name that configuration and data files use; null where there is none. */
  public static @Nullable Kind of(String id) {
    return BY_ID.get(id);
  }

  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** Whether its words may be removed unasked. */
  public Safety safety() {
    return safety;
  }

  /** Whether it is a part of a rights notice. */
  public boolean isRight() {
    return this == COPYRIGHT || this == REPRINT_BAN || this == AI_TRAINING_BAN;
  }

  /** Whether press codes require it: who wrote, photographed or sent this, and from where. */
  public boolean isCredit() {
    return severity == Severity.HINT;
  }
}
