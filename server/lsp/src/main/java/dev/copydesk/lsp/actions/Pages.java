package dev.copydesk.lsp.actions;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.copydesk.core.config.ConfigSchema;
import dev.copydesk.core.rule.RuleInfo;
import dev.copydesk.lsp.session.Session;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What the installed rules say of themselves, in the reader's language: pages and the schema. */
public final class Pages {

  public static final String EXPLAIN = "copydesk/explain";
  public static final String SCHEMA = "copydesk/schema";

  private final Session session;

  public Pages(Session session) {
    this.session = session;
  }

  /**
   * The page of a rule.
   *
   * @param asked {@code code}: a rule, or a rule and a kind as a diagnostic's code has them
   */
  public CompletableFuture<JsonObject> explain(JsonObject asked) {
    String code = Arguments.text(asked, "code");
    int slash = code.indexOf('/');
    String id = slash < 0 ? code : code.substring(0, slash);
    RuleInfo rule =
        session
            .rules()
            .info(id)
            .orElseThrow(
                () ->
                    new ResponseErrorException(
                        new ResponseError(
                            ResponseErrorCode.InvalidParams, "there is no rule " + id, null)));
    JsonObject answer = new JsonObject();
    answer.addProperty("rule", id);
    answer.addProperty("markdown", rule.page(session.locale()));
    JsonArray anchors = new JsonArray();
    for (RuleInfo.Kind kind : rule.kinds()) {
      if (rule.section(kind.id(), session.locale()).isPresent()) {
        anchors.add(kind.id());
      }
    }
    answer.add("anchors", anchors);
    if (slash >= 0) {
      String kind = code.substring(slash + 1);
      rule.section(kind, session.locale())
          .ifPresent(section -> answer.addProperty("section", section));
    }
    return CompletableFuture.completedFuture(answer);
  }

  /** The JSON Schema of a house style with all rules that are installed. */
  public CompletableFuture<JsonObject> schema(JsonObject asked) {
    JsonObject answer = new JsonObject();
    String text = ConfigSchema.of(session.rules().infos(), session.locale());
    answer.add("schema", JsonParser.parseString(text));
    return CompletableFuture.completedFuture(answer);
  }
}
