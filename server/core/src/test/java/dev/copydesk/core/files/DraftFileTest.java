package dev.copydesk.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class DraftFileTest {

  private static final Charset CP949 = Charset.forName("x-windows-949");

  @TempDir private Path folder;

  private DraftFile file(String name, byte[] bytes, @Nullable Charset charset) throws IOException {
    return DraftFile.read(Files.write(folder.resolve(name), bytes), name, charset);
  }

  private static String decoded(String name, byte[] bytes) throws UnreadableDraft {
    return DraftFile.decode(bytes, name, null).draft().text();
  }

  @Test
  void theByteOrderMarkIsNoPartOfTheText() throws IOException {
    String marked = "\uFEFF비가 온다";

    assertThat(decoded("a.txt", marked.getBytes(StandardCharsets.UTF_8))).isEqualTo("비가 온다");
    assertThat(decoded("a.txt", marked.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("비가 온다");
    assertThat(decoded("a.txt", marked.getBytes(StandardCharsets.UTF_16BE))).isEqualTo("비가 온다");
  }

  @Test
  void aReplacementCharacterInTheTextIsText() throws IOException {
    assertThat(decoded("a.txt", "a\uFFFDb".getBytes(StandardCharsets.UTF_8))).isEqualTo("a\uFFFDb");
  }

  @Test
  void aPageIsReadAsItDeclares() throws IOException {
    String page = "<html><head><meta charset='euc-kr'></head>똠방각하</html>";
    String older =
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ks_c_5601-1987\">똠방각하";

    assertThat(decoded("a.html", page.getBytes(CP949))).isEqualTo(page);
    assertThat(decoded("a.html", older.getBytes(CP949))).isEqualTo(older);
  }

  @Test
  void aPageThatWasSavedAnewAsUtf8IsReadAsThat() throws IOException {
    String page = "<html><head><meta charset='euc-kr'></head>똠방각하</html>";

    assertThat(decoded("a.html", page.getBytes(StandardCharsets.UTF_8))).isEqualTo(page);
  }

  @Test
  void anOldEncodingIsRecognizedByItsBytes() throws IOException {
    String korean = "시장은 “예산이 없다”고 말했다. 똠방각하도 왔다.";
    String japanese = "市長は「予算がない」と述べた。";
    String german = "Die Fähre fuhr über den Fluß, „so Gott will“.";

    assertThat(decoded("a.txt", korean.getBytes(CP949))).isEqualTo(korean);
    assertThat(decoded("a.md", japanese.getBytes("windows-31j"))).isEqualTo(japanese);
    assertThat(decoded("a.txt", japanese.getBytes("EUC-JP"))).isEqualTo(japanese);
    assertThat(decoded("a.txt", german.getBytes("windows-1252"))).isEqualTo(german);
  }

  @Test
  void utf8WithAMistakeInItIsNotTakenForAnythingElse() {
    byte[] bytes = "시의회는 예산안을 통과시켰다.".getBytes(StandardCharsets.UTF_8);
    bytes[4] = ' ';

    assertThatThrownBy(() -> decoded("a.txt", bytes)).hasMessageContaining("not text in UTF-8");
  }

  @Test
  void whatIsNoTextIsNotRecognizedAsAny() {
    byte[] picture = new byte[2000];
    new java.util.Random(7).nextBytes(picture);

    assertThatThrownBy(() -> decoded("a.txt", picture)).hasMessageContaining("not text in UTF-8");
  }

  @Test
  void aFileThatWasRecognizedKeepsItsEncoding() throws IOException {
    DraftFile old = file("old.txt", "옛 기사가 여기 있다.".getBytes(CP949), null);

    old.replace("새 기사가 여기 있다.");

    assertThat(old.path()).hasBinaryContent("새 기사가 여기 있다.".getBytes(CP949));
  }

  @Test
  void whatIsNotTextSaysWhereAndWhatWasTried() {
    assertThatThrownBy(() -> file("a.txt", "one\nab똠".getBytes(CP949), StandardCharsets.UTF_8))
        .isInstanceOf(UnreadableDraft.class)
        .hasMessageContaining("not text in UTF-8")
        .hasMessageContaining("at line 2, column 3")
        .hasMessageContaining("--encoding");
    assertThatThrownBy(() -> decoded("a.txt", "one\ntwo \0".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("a NUL character at line 2, column 5");
  }

  @Test
  void aReplacedFileKeepsItsEncoding() throws IOException {
    DraftFile old = file("old.txt", "옛 기사".getBytes(CP949), CP949);

    old.replace("새 기사");

    assertThat(old.path()).hasBinaryContent("새 기사".getBytes(CP949));
  }

  @Test
  void aTextThatTheEncodingCannotWriteLeavesTheFileAlone() throws IOException {
    byte[] bytes = "옛 기사".getBytes(CP949);
    DraftFile old = file("old.txt", bytes, CP949);

    assertThatThrownBy(() -> old.replace("😀")).hasMessageContaining("x-windows-949");
    assertThat(old.path()).hasBinaryContent(bytes);
  }

  @Test
  void aFileThatChangedUnderneathIsLeftAlone() throws IOException {
    DraftFile draft = file("a.txt", "before".getBytes(StandardCharsets.UTF_8), null);
    Files.writeString(draft.path(), "somebody else's");

    assertThatThrownBy(() -> draft.replace("after")).hasMessageContaining("changed");
    assertThat(draft.path()).hasContent("somebody else's");
    assertThat(folder.toFile().list()).containsExactly("a.txt");
  }

  @Test
  void aFileThatItsOwnerClosedIsLeftAlone() throws IOException {
    DraftFile draft = file("a.txt", "before".getBytes(StandardCharsets.UTF_8), null);
    assertThat(draft.path().toFile().setWritable(false)).isTrue();
    assumeFalse(Files.isWritable(draft.path()), "root may write anything");

    assertThatThrownBy(() -> draft.replace("after")).hasMessageContaining("permission denied");
    assertThat(draft.path()).hasContent("before");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkKeepsPointingAtItsFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "before");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);

    DraftFile.read(link, "link.txt", null).replace("after");

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("after");
  }

  @Test
  void whatIsNotThereSaysSo() {
    assertThatThrownBy(() -> DraftFile.read(folder.resolve("gone.txt"), "gone.txt", null))
        .hasMessage("no such file or folder");
    assertThatThrownBy(() -> DraftFile.read(folder, "folder", null))
        .hasMessage("is a folder, not a file");
  }

  @Property
  void anyBytesAreTextOrRefused(@ForAll byte[] bytes) {
    try {
      DraftFile file = DraftFile.decode(bytes, "a.txt", null);
      assertThat(file.bytes(file.draft().text(), bytes)).isEqualTo(bytes);
    } catch (UnreadableDraft e) {
      assertThat(e).hasMessageContaining("--encoding");
    }
  }
}
