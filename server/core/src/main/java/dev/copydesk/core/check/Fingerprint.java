package dev.copydesk.core.check;

import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a finding by rule, kind and the words found, so that it is the same finding after text
 * elsewhere has changed. It knows neither message nor position.
 */
public final class Fingerprint {

  private Fingerprint() {}

  /** Sixteen hexadecimal digits. */
  public static String of(Finding finding, Draft draft) {
    return of(finding.code(), finding, draft);
  }

  /**
   * As it was when the finding had another code.
   *
   * @param code a former one, see {@link dev.copydesk.core.rule.RuleInfo#formerNames()}
   */
  public static String of(String code, Finding finding, Draft draft) {
    String words = Words.folded(finding.span().of(draft.text()));
    String name = code.replace('/', '\n') + "\n" + words;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has SHA-256
    }
  }
}
