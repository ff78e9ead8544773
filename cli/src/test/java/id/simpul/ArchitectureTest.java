package id.simpul;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the house and the arrows between them. A rule says why it is there. */
@AnalyzeClasses(packages = "id.simpul", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CORE = "id.simpul.core..";
    private static final String CERTS = "id.simpul.certs..";
    private static final String LEDGER = "id.simpul.ledger..";
    private static final String AGREEMENTS = "id.simpul.agreements..";
    private static final String CASES = "id.simpul.cases..";
    private static final String CONNECTORS = "id.simpul.connectors..";
    private static final String ROUTES = "id.simpul.routes..";
    private static final String BUS = "id.simpul.bus..";
    private static final String CLI = "id.simpul.cli..";
    private static final String SANDBOX = "id.simpul.sandbox..";
    private static final String TESTKIT = "id.simpul.testkit..";
    private static final String BENCH = "id.simpul.bench..";

    @ArchTest
    static final ArchRule CORE_KNOWS_ONLY_THE_JDK = classes()
            .that()
            .resideInAPackage(CORE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(CORE, "java..", "org.jspecify..")
            .because("the words must not pull anything into the rooms that use them");

    @ArchTest
    static final ArchRule CERTS_KNOWS_ONLY_CORE = noClasses()
            .that()
            .resideInAPackage(CERTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LEDGER, AGREEMENTS, CASES, CONNECTORS, ROUTES, BUS, CLI, SANDBOX, TESTKIT)
            .because("who someone is does not depend on what they may do");

    @ArchTest
    static final ArchRule LEDGER_KNOWS_ONLY_CORE = noClasses()
            .that()
            .resideInAPackage(LEDGER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CERTS, AGREEMENTS, CASES, CONNECTORS, ROUTES, BUS, CLI, SANDBOX, TESTKIT)
            .because("what happened is recorded the same way whoever contributes it, and is verified without the rest");

    @ArchTest
    static final ArchRule AGREEMENTS_KNOWS_CORE_AND_LEDGER = noClasses()
            .that()
            .resideInAPackage(AGREEMENTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CERTS, CASES, CONNECTORS, ROUTES, BUS, CLI, SANDBOX, TESTKIT)
            .because("a decision must not know how a partner is reached or how a caller came in");

    @ArchTest
    static final ArchRule CASES_KNOW_CORE_AND_LEDGER = noClasses()
            .that()
            .resideInAPackage(CASES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CERTS, AGREEMENTS, CONNECTORS, ROUTES, BUS, CLI, SANDBOX, TESTKIT, "org.apache.camel..")
            .because("what is recorded of a case must outlive the routes and the engine that work on it");

    @ArchTest
    static final ArchRule CONNECTORS_KNOW_ONLY_CORE = noClasses()
            .that()
            .resideInAPackage(CONNECTORS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CERTS, LEDGER, AGREEMENTS, ROUTES, BUS, CLI, SANDBOX, TESTKIT)
            .because("a connector asks the guard and nobody else, so it cannot decide or record by itself");

    @ArchTest
    static final ArchRule ROUTES_DO_NOT_KNOW_THE_PROGRAM = noClasses()
            .that()
            .resideInAPackage(ROUTES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(BUS, CLI, SANDBOX, TESTKIT)
            .because("doors are the same whatever program they stand in");

    @ArchTest
    static final ArchRule ONLY_MEASUREMENTS_KNOW_THE_BUS = noClasses()
            .that()
            .resideOutsideOfPackages(BUS, BENCH)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BUS)
            .because("the bus only wires; what others need of it belongs into a room");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_BENCH = noClasses()
            .that()
            .resideOutsideOfPackage(BENCH)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(BENCH)
            .because("what is measured must not have a part that only measurements use");

    @ArchTest
    static final ArchRule THE_SANDBOX_KNOWS_NO_ROOM = noClasses()
            .that()
            .resideInAPackage(SANDBOX)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CORE, CERTS, LEDGER, AGREEMENTS, CASES, CONNECTORS, ROUTES, BUS, CLI, TESTKIT)
            .because("a partner that shared our code would share our mistakes");

    @ArchTest
    static final ArchRule THE_COMMAND_KNOWS_ROUTES_AT_THE_BENCH_ONLY = noClasses()
            .that()
            .resideInAPackage(CLI)
            .and()
            .resideOutsideOfPackages("id.simpul.cli.check..", "id.simpul.cli.workbench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(AGREEMENTS, ROUTES)
            .because(
                    "what a laptop refuses and plays must be what the bus does; nothing else of the rooms is needed to command it");

    @ArchTest
    static final ArchRule THE_COMMAND_STARTS_NO_SPRING = noClasses()
            .that()
            .resideInAPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CASES, CONNECTORS, BUS, SANDBOX, TESTKIT, "org.springframework..", "org.apache.camel..")
            .because("the command must start at once, and the offline verifier must run where no bus is");

    @ArchTest
    static final ArchRule ONLY_TESTS_USE_THE_TESTKIT = noClasses()
            .that()
            .resideOutsideOfPackage(TESTKIT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(TESTKIT)
            .because("its database is thrown away at the end of a test");

    @ArchTest
    static final ArchRule BOUNCY_CASTLE_STAYS_IN_CERTS = noClasses()
            .that()
            .resideOutsideOfPackage(CERTS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.bouncycastle..")
            .because("cryptography that is not the JDK's is reviewed in one place");

    @ArchTest
    static final ArchRule TOKENS_ARE_READ_IN_CERTS = noClasses()
            .that()
            .resideOutsideOfPackage(CERTS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.nimbusds..")
            .because("who somebody is by a token is judged in one place");

    @ArchTest
    static final ArchRule LIMITS_AND_CODES_STAY_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackage("id.simpul.bus.edge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.github.bucket4j..", "com.google.zxing..")
            .because("only the edge meets people who try numbers and people who print receipts");

    @ArchTest
    static final ArchRule SQL_STAYS_WHERE_STATE_IS_OWNED = noClasses()
            .that()
            .resideInAnyPackage(CORE, CERTS, CONNECTORS, ROUTES, "id.simpul.bus.edge..")
            .and()
            .doNotHaveFullyQualifiedName("id.simpul.core.Transaction")
            .and()
            .resideOutsideOfPackage("id.simpul.connectors.database..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.Connection")
            .because("each schema has one room that writes it, and the databases of OPDs are reached from one package");

    @ArchTest
    static final ArchRule WEB_STAYS_AT_THE_EDGE = noClasses()
            .that()
            .resideOutsideOfPackages("id.simpul.bus.edge..", BENCH)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.http..")
            .because("HTTP, its headers and its status codes end at the edge");

    @ArchTest
    static final ArchRule TIME_AND_CHANCE_ARE_INJECTED = noClasses()
            .that()
            .resideOutsideOfPackages(BUS, CLI, SANDBOX, TESTKIT)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .orShould()
            .callConstructor(java.security.SecureRandom.class)
            .because("a test must be able to set the clock and to repeat chance");

    @ArchTest
    static final ArchRule NO_FEATURE_KNOWS_THE_COMMAND = noClasses()
            .that()
            .resideOutsideOfPackage("id.simpul.cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("id.simpul.cli")
            .because("the command only puts together what its features offer");

    @ArchTest
    static final ArchRule FEATURES_OF_THE_COMMAND_HAVE_NO_CYCLES = slices().matching("id.simpul.cli.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a newcomer must be able to read one feature without the next");

    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES = slices().matching("id.simpul.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a newcomer must be able to read the rooms one after the other");
}
