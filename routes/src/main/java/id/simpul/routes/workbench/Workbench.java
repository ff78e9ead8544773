package id.simpul.routes.workbench;

import id.simpul.core.Regions;
import id.simpul.core.ServiceId;
import id.simpul.routes.PackageReader;
import id.simpul.routes.ServicePackage;
import id.simpul.routes.check.PackageFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays the case files of service packages, with partners that say what the files say, in virtual time. */
public final class Workbench {

    private static final String CASES = "cases/";
    private static final String ENDING = ".yaml";

    private final Systems systems;
    private final Regions regions;
    private final InstantSource stopwatch;

    /** @param stopwatch for how long a case file takes */
    public Workbench(Systems systems, Regions regions, InstantSource stopwatch) {
        this.systems = systems;
        this.regions = regions;
        this.stopwatch = stopwatch;
    }

    /** @param service owner and name */
    public PackageResult test(String service, Path folder) throws IOException {
        StepWatch watch = new StepWatch(StepWatch.Witness.none());
        PackageFiles files;
        try {
            files = CheckedPackage.read(service, folder, systems);
        } catch (IllegalArgumentException refused) {
            return unusable(service, refused);
        }
        try (Stage stage = new Stage(read(service, files), systems, regions, watch)) {
            List<ExampleResult> results = new ArrayList<>();
            for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
                if (file.getKey().startsWith(CASES) && file.getKey().endsWith(ENDING)) {
                    results.add(test(stage, nameOf(file.getKey()), file.getValue()));
                }
            }
            return new PackageResult(service, results, watch.steps(), watch.missed());
        } catch (RuntimeException cannotRun) {
            return unusable(service, cannotRun);
        }
    }

    /**
     * Plays one request and says what each step did.
     *
     * @param request JSON; without it that of the case file
     * @param caseFile what partners give and what comes in; without it partners are simulated and nothing comes in
     * @throws IllegalArgumentException when the package, the request or the file cannot be used, saying why
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public Attempt attempt(String service, Path folder, Optional<byte[]> request, Optional<byte[]> caseFile)
            throws IOException {
        Trace trace = new Trace();
        Example example = example(request, caseFile);
        Simulated simulated = new Simulated(systems);
        Script script = new Script(example.partners(), call -> {
            trace.simulated(call);
            return simulated.of(call);
        });
        script.tell(trace::called);
        PackageFiles files = CheckedPackage.read(service, folder, systems);
        try (Stage stage = new Stage(read(service, files), systems, regions, new StepWatch(trace))) {
            Played played = stage.play(example, script);
            List<Flaw> flaws = new ArrayList<>(script.flaws());
            flaws.addAll(played.flaws());
            return new Attempt(
                    trace.steps(),
                    played.body().map(Masked::of),
                    played.problem().map(Judge::told),
                    played.states(),
                    played.held(),
                    flaws);
        }
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static Example example(Optional<byte[]> request, Optional<byte[]> caseFile) {
        Optional<Example> written = caseFile.map(file -> ExampleReader.read("", file));
        Optional<Example> asked = request.map(ExampleReader::request)
                .map(json ->
                        written.map(file -> ExampleReader.with(json, file)).orElseGet(() -> ExampleReader.of(json)));
        return asked.or(() -> written).orElseThrow(() -> new IllegalArgumentException("{...}"));
    }

    private static ServicePackage read(String service, PackageFiles files) {
        return PackageReader.read(new ServiceId(service), PackageReader.versionOf(files), files);
    }

    private static PackageResult unusable(String service, RuntimeException why) {
        Flaw flaw = Flaw.of(Flaw.Code.PACKAGE, String.valueOf(why.getMessage()));
        return new PackageResult(
                service, List.of(new ExampleResult(PackageReader.PAGE, List.of(flaw), 0)), 0, List.of());
    }

    private ExampleResult test(Stage stage, String name, byte[] yaml) {
        long began = stopwatch.millis();
        List<Flaw> flaws = flaws(stage, name, yaml);
        return new ExampleResult(
                name, flaws, Duration.ofMillis(stopwatch.millis() - began).toMillis());
    }

    private static List<Flaw> flaws(Stage stage, String name, byte[] yaml) {
        Example example;
        try {
            example = ExampleReader.read(name, yaml);
        } catch (IllegalArgumentException faulty) {
            return List.of(Flaw.of(Flaw.Code.FILE, String.valueOf(faulty.getMessage())));
        }
        Script script = new Script(example.partners(), call -> Optional.empty());
        return Judge.flaws(example, stage.play(example, script), script);
    }

    private static String nameOf(String file) {
        return file.substring(CASES.length(), file.length() - ENDING.length());
    }
}
