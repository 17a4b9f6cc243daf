package dev.copydesk.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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

  @ArchTest
  static final ArchRule noPackagesGoRoundInACircle =
      slices().matching("dev.copydesk.(**)").should().beFreeOfCycles();
}
