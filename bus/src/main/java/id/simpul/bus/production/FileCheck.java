package id.simpul.bus.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Secrets and private keys belong to the user that the bus runs as, and to nobody else. Where files have no POSIX
 * permissions (Windows) only their presence is judged.
 */
final class FileCheck implements Check {

    private static final List<String> KEYS = List.of("server.key", "answers.key", "log.key");
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    /** Who the bus runs as. */
    interface Ourselves {
        UserPrincipal owner() throws IOException;
    }

    private final Ourselves ourselves;

    FileCheck() {
        this(FileCheck::ownerOfNewFiles);
    }

    FileCheck(Ourselves ourselves) {
        this.ourselves = ourselves;
    }

    @Override
    public List<Fault> look(Judged start) {
        List<Fault> faults = new ArrayList<>();
        for (String key : KEYS) {
            Path file = start.certificates().resolve(key);
            if (!Files.isRegularFile(file)) {
                faults.add(Fault.of(FaultCode.KEY_MISSING, start.name(file)));
            }
        }
        try {
            UserPrincipal us = ourselves.owner();
            for (Path file : secretFiles(start)) {
                judge(file, us, start, faults);
            }
        } catch (IOException unreadable) {
            faults.add(Fault.of(FaultCode.SECRET_MISSING, start.name(start.secrets())));
        }
        return faults;
    }

    /** The secrets with their folder, and every private key under certs. */
    private static Set<Path> secretFiles(Judged start) throws IOException {
        Set<Path> files = new TreeSet<>();
        try (Stream<Path> secrets = Files.walk(start.secrets())) {
            secrets.forEach(files::add);
        }
        if (Files.isDirectory(start.certificates())) {
            try (Stream<Path> certificates = Files.walk(start.certificates())) {
                certificates.filter(file -> file.toString().endsWith(".key")).forEach(files::add);
            }
        }
        return files;
    }

    private static void judge(Path file, UserPrincipal us, Judged start, List<Fault> faults) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        if (Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
            faults.add(
                    Fault.of(FaultCode.FILE_OPEN_TO_OTHERS, start.name(file), Files.isDirectory(file) ? "700" : "600"));
        }
        UserPrincipal owner = Files.getOwner(file);
        if (!owner.equals(us)) {
            faults.add(Fault.of(FaultCode.FILE_OF_ANOTHER_OWNER, start.name(file), owner.getName(), us.getName()));
        }
    }

    /** Whoever owns a file that we make is who we are; names of users are not always known in a container. */
    private static UserPrincipal ownerOfNewFiles() throws IOException {
        Path mark = Files.createTempFile("simpul", "");
        try {
            return Files.getOwner(mark);
        } finally {
            Files.delete(mark);
        }
    }
}
