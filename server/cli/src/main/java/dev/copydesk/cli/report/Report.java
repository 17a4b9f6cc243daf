package dev.copydesk.cli.report;

import java.io.IOException;
import java.io.Writer;

/** One form that the result of a check can be written in. */
public interface Report {

  public void write(CheckResult result, Writer out) throws IOException;
}
