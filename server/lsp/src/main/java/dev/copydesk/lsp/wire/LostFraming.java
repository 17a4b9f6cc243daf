package dev.copydesk.lsp.wire;

import java.io.IOException;

/** It is not known any more where a message ends and the next begins. Nothing can be read then. */
public final class LostFraming extends IOException {

  private static final long serialVersionUID = 1;

  LostFraming(String why) {
    super(why);
  }
}
