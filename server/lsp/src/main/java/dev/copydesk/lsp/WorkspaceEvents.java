package dev.copydesk.lsp;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What the editor says and asks about the workspace. */
final class WorkspaceEvents implements WorkspaceService {

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams event) {}

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams event) {}
}
