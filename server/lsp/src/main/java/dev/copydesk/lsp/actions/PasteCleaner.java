package dev.copydesk.lsp.actions;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.copydesk.core.check.Fixer;
import dev.copydesk.core.rule.Edit;
import dev.copydesk.core.rule.Finding;
import dev.copydesk.core.text.Draft;
import dev.copydesk.core.text.Format;
import dev.copydesk.core.text.Span;
import dev.copydesk.lsp.draft.CheckedDraft;
import dev.copydesk.lsp.session.Desk;
import dev.copydesk.lsp.session.Session;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * "Paste clean": gives back a text that somebody is about to paste without what can safely go, and
 * says what was left out. The text is looked at alone, by the house style of the draft that it goes
 * into; no draft is changed.
 */
public final class PasteCleaner {

  public static final String METHOD = "copydesk/clean";

  /** A text from nowhere is checked by the built-in style. */
  private static final String NOWHERE = "untitled:pasted";

  private final Session session;

  public PasteCleaner(Session session) {
    this.session = session;
  }

  /**
   * @param asked {@code text} and {@code languageId}; {@code uri} of the draft that it goes into,
   *     where there is one
   */
  public CompletableFuture<JsonObject> clean(JsonObject asked) {
    String text = Arguments.text(asked, "text");
    String uri = Arguments.textOr(asked, "uri", NOWHERE);
    Format format = Format.ofLanguageId(Arguments.textOr(asked, "languageId", ""), uri);
    if (text.length() > Desk.MOST_LETTERS) {
      String why = session.say("too-long", uri, Desk.MOST_LETTERS >> 20);
      return CompletableFuture.failedFuture(
          new ResponseErrorException(
              new ResponseError(ResponseErrorCode.RequestFailed, why, null)));
    }
    Draft draft = new Draft(uri, format, 0, text);
    return session.desk().cleaned(draft).thenApply(cleaned -> answer(draft, cleaned));
  }

  private static JsonObject answer(Draft draft, Desk.Cleaned cleaned) {
    JsonArray removed = new JsonArray();
    for (Edit edit : cleaned.edits()) {
      JsonObject part = new JsonObject();
      part.addProperty("words", edit.span().of(draft.text()).strip());
      part.addProperty("offset", edit.span().start());
      part.addProperty("length", edit.span().length());
      part.add("findings", reasons(cleaned.findings(), edit.span()));
      removed.add(part);
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("text", Fixer.apply(draft.text(), cleaned.edits()));
    answer.add("removed", removed);
    return answer;
  }

  /** Why a stretch of the text was left out. */
  private static JsonArray reasons(List<Finding> findings, Span span) {
    JsonArray reasons = new JsonArray();
    for (Finding finding : findings) {
      if (Fixer.choice(finding, false).isPresent() && CheckedDraft.meets(finding.span(), span)) {
        JsonObject reason = new JsonObject();
        reason.addProperty("code", finding.code());
        reason.addProperty("message", finding.message());
        reasons.add(reason);
      }
    }
    return reasons;
  }
}
