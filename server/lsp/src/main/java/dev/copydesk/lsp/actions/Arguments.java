package dev.copydesk.lsp.actions;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** Reads the parameters of the requests that are our own. What is wrong with them is answered. */
final class Arguments {

  private Arguments() {}

  /**
   * What a command of ours is to work on.
   *
   * @throws ResponseErrorException with {@code InvalidParams} where there is no object
   */
  static JsonObject of(ExecuteCommandParams asked) {
    List<Object> arguments = asked.getArguments();
    if (arguments != null
        && !arguments.isEmpty()
        && arguments.get(0) instanceof JsonObject argument) {
      return argument;
    }
    throw invalid("\"" + asked.getCommand() + "\" takes an object");
  }

  /**
   * @throws ResponseErrorException with {@code InvalidParams} where there is no such text
   */
  static String text(JsonObject asked, String name) {
    if (asked.get(name) instanceof JsonPrimitive value && value.isString()) {
      return value.getAsString();
    }
    throw invalid("\"" + name + "\" is a text");
  }

  /**
   * @throws ResponseErrorException with {@code InvalidParams} where there is no such line or column
   */
  static int place(JsonObject asked, String name) {
    if (asked.get(name) instanceof JsonPrimitive value && value.isNumber()) {
      return value.getAsInt();
    }
    throw invalid("\"" + name + "\" is a number");
  }

  static String textOr(JsonObject asked, String name, String otherwise) {
    return asked.has(name) && !asked.get(name).isJsonNull() ? text(asked, name) : otherwise;
  }

  private static ResponseErrorException invalid(String why) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.InvalidParams, why, null));
  }
}
