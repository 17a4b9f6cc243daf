package dev.copydesk.lsp.actions;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Reads the parameters of the requests that are our own. What is wrong with them is answered. */
final class Arguments {

  private Arguments() {}

  /**
   * @throws ResponseErrorException with {@code InvalidParams} where there is no such text
   */
  static String text(JsonObject asked, String name) {
    if (asked.get(name) instanceof JsonPrimitive value && value.isString()) {
      return value.getAsString();
    }
    throw new ResponseErrorException(
        new ResponseError(ResponseErrorCode.InvalidParams, "\"" + name + "\" is a text", null));
  }

  static String textOr(JsonObject asked, String name, String otherwise) {
    return asked.has(name) && !asked.get(name).isJsonNull() ? text(asked, name) : otherwise;
  }
}
