package dev.copydesk.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;

/**
 * The floors of the house: core at the bottom, the rules and the editor's door on it, then this.
 */
@AnalyzeClasses(packages = "dev.copydesk", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String CORE = "dev.copydesk.core..";
  private static final String BOILERPLATE = "dev.copydesk.boilerplate..";
  private static final String DUPLICATES = "dev.copydesk.duplicates..";
  private static final String QUOTES = "dev.copydesk.quotes..";
  private static final String ARCHIVES = "dev.copydesk.archive..";
  private static final String LSP = "dev.copydesk.lsp..";
  private static final String CLI = "dev.copydesk.cli..";

  @ArchTest
  static final ArchRule coreStandsOnItsOwn =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BOILERPLATE, DUPLICATES, QUOTES, ARCHIVES, LSP, CLI);

  @ArchTest
  static final ArchRule coreKnowsNoProtocolAndNoCommandLine =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.lsp4j..", "picocli..");

  @ArchTest
  static final ArchRule boilerplateStandsOnCoreAlone =
      noClasses()
          .that()
          .resideInAPackage(BOILERPLATE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(DUPLICATES, QUOTES, ARCHIVES, LSP, CLI);

  @ArchTest
  static final ArchRule duplicatesStandOnCoreAlone =
      noClasses()
          .that()
          .resideInAPackage(DUPLICATES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BOILERPLATE, QUOTES, ARCHIVES, LSP, CLI);

  @ArchTest
  static final ArchRule quotesStandOnCoreAlone =
      noClasses()
          .that()
          .resideInAPackage(QUOTES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BOILERPLATE, DUPLICATES, ARCHIVES, LSP, CLI);

  @ArchTest
  static final ArchRule theEditorsDoorStandsOnCoreAlone =
      noClasses()
          .that()
          .resideInAPackage(LSP)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BOILERPLATE, DUPLICATES, QUOTES, ARCHIVES, CLI);

  @ArchTest
  static final ArchRule theCommandLineNeverSeesARule =
      noClasses()
          .that()
          .resideInAPackage(CLI)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BOILERPLATE, DUPLICATES, QUOTES, ARCHIVES);

  @ArchTest
  static final ArchRule archivesStandOnCoreAlone =
      noClasses()
          .that()
          .resideInAPackage(ARCHIVES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BOILERPLATE, DUPLICATES, QUOTES, LSP, CLI);

  @ArchTest
  static final ArchRule onlyTheEngineInAFolderKnowsLucene =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.copydesk.archive.lucene..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule onlyTheEngineInAClusterKnowsTheClient =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.copydesk.archive.opensearch..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.opensearch..", "org.apache.http..", "java.net.http..");

  /**
   * A search that may run to the end of the draft, begun at each line or quote, takes a time that
   * grows with the square of the draft: {@code Letters.find} looks between two places. These walk
   * through a text once, or through what is no draft.
   */
  @ArchTest
  static final ArchRule noRuleSearchesBeyondItsReach =
      noClasses()
          .that()
          .resideInAnyPackage(BOILERPLATE, DUPLICATES, QUOTES)
          .and()
          .haveNameNotMatching(
              ".*\\.(PhrasePack|PhraseDetector|Template|DraftOrder|Credits|KoreanSurroundings"
                  + "|EnglishGenre|ClueTrees|Lexicon)")
          .should(searchAString("indexOf", int.class))
          .orShould(searchAString("indexOf", String.class))
          .orShould(searchAString("lastIndexOf", int.class))
          .orShould(searchAString("lastIndexOf", String.class));

  private static ArchCondition<JavaClass> searchAString(String method, Class<?> wanted) {
    return ArchConditions.callMethod(String.class, method, wanted, int.class);
  }

  @ArchTest
  static final ArchRule noPackagesGoRoundInACircle =
      slices().matching("dev.copydesk.(**)").should().beFreeOfCycles();
}
