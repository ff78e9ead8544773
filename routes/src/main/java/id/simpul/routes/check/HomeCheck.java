package id.simpul.routes.check;

import id.simpul.agreements.files.AgreementFiles;
import id.simpul.agreements.files.Content;
import id.simpul.agreements.files.DelegationFiles;
import id.simpul.agreements.files.Fault;
import id.simpul.agreements.files.GroupFiles;
import id.simpul.agreements.files.MemberFiles;
import id.simpul.agreements.files.PlainYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks everything of an installation that people write: services, systems, members, agreements. */
public final class HomeCheck {

    /**
     * What came of it.
     *
     * @param files how many packages and files were looked at
     */
    public record Outcome(int files, List<Finding> findings) {}

    private static final String SYSTEM_SCHEMA = "system.schema.json";
    private static final int DEPTH_OF_PAGES = 3;

    private final Path home;
    private final Map<String, byte[]> systems;

    /** @param home the folder of an installation; parts of it may be missing */
    public HomeCheck(Path home) throws IOException {
        this.home = home;
        this.systems = KnownSystems.files(home.resolve("systems"));
    }

    /** Everything of the home. */
    public Outcome everything() throws IOException {
        List<Path> services = services(home.resolve("services"));
        List<Finding> findings = new ArrayList<>();
        findings.addAll(packages(services, home).findings());
        findings.addAll(systemFiles());
        int others = members(findings) + groups(findings) + delegations(findings) + agreements(findings);
        return new Outcome(services.size() + systems.size() + others, findings);
    }

    /** @param within what the paths in findings are relative to */
    public Outcome packages(List<Path> folders, Path within) throws IOException {
        PackageCheck check = PackageCheck.of(KnownSystems.of(systems));
        List<Finding> findings = new ArrayList<>();
        for (Path folder : folders) {
            String prefix = shown(folder, within) + "/";
            check(check, folder).forEach(finding -> findings.add(finding.in(prefix)));
        }
        return new Outcome(folders.size(), findings);
    }

    private static List<Finding> check(PackageCheck check, Path folder) throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        int names = whole.getNameCount();
        String name = whole.subpath(Math.max(0, names - 2), names).toString().replace('\\', '/');
        try {
            return check.check(name, PackageFiles.of(whole));
        } catch (IllegalArgumentException tooLarge) {
            Findings findings = new Findings();
            findings.add(PageCheck.FILE, 1, Rule.PACKAGE_TOO_LARGE);
            return findings.sorted();
        }
    }

    /** The folders of packages in a folder, or the folder when it is one. */
    public static List<Path> services(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH_OF_PAGES)) {
            List<Path> pages = files.filter(file -> file.endsWith(PageCheck.FILE))
                    .map(page -> page.toAbsolutePath().normalize().resolveSibling(""))
                    .sorted()
                    .toList();
            return pages.isEmpty() ? List.of(folder) : pages;
        }
    }

    private List<Finding> systemFiles() {
        Findings findings = new Findings();
        systems.forEach((name, bytes) -> {
            String file = "systems/" + name;
            List<Fault> faults = new ArrayList<>();
            Optional<Content> content = PlainYaml.read(file, bytes, faults);
            content.ifPresent(found -> PlainYaml.hold(found, SYSTEM_SCHEMA, file, faults));
            findings.add(file, faults, Rule.SYSTEM_CONTENT);
        });
        return findings.sorted();
    }

    private int members(List<Finding> into) {
        var read = new MemberFiles().readFolder(home.resolve("members"));
        into.addAll(found("members/", read.faults(), Rule.MEMBER_CONTENT));
        return read.files().size();
    }

    private int groups(List<Finding> into) {
        var read = new GroupFiles().readFolder(home.resolve("groups"));
        into.addAll(found("groups/", read.faults(), Rule.GROUP_CONTENT));
        return read.files().size();
    }

    private int delegations(List<Finding> into) {
        var read = new DelegationFiles().readFolder(home.resolve("delegations"));
        into.addAll(found("delegations/", read.faults(), Rule.DELEGATION_CONTENT));
        return read.files().size();
    }

    private int agreements(List<Finding> into) {
        var read = new AgreementFiles().readFolder(home.resolve("agreements"));
        into.addAll(found("agreements/", read.faults(), Rule.AGREEMENT_CONTENT));
        return read.files().size();
    }

    private static List<Finding> found(String folder, List<Fault> faults, Rule rule) {
        Findings findings = new Findings();
        faults.forEach(fault -> findings.add(folder + fault.file(), List.of(fault), rule));
        return findings.sorted();
    }

    private static String shown(Path folder, Path within) {
        Path whole = folder.toAbsolutePath().normalize();
        Path base = within.toAbsolutePath().normalize();
        return (whole.startsWith(base) ? base.relativize(whole) : whole)
                .toString()
                .replace('\\', '/');
    }
}
