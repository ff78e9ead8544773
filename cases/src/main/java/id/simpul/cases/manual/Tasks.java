package id.simpul.cases.manual;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cases.CorrectedApplications;
import id.simpul.cases.run.Signals;
import id.simpul.cases.run.Task;
import id.simpul.core.BusException;
import id.simpul.core.Officer;
import id.simpul.core.ProblemCode;
import id.simpul.core.SystemId;
import id.simpul.ledger.Committer;
import id.simpul.ledger.Fingerprints;
import id.simpul.ledger.Vault;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** Where officers take tasks, see what these show, answer them, and hand them back. */
public final class Tasks {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DataSource database;
    private final Committer committer;
    private final Vault vault;
    private final CorrectedApplications applications;
    private final Fingerprints fingerprints;
    private final Signals signals;
    private final TaskActs acts;

    /** @param patience how long a task stays with an officer who does nothing */
    public Tasks(
            DataSource database,
            Committer committer,
            Vault vault,
            Fingerprints fingerprints,
            Signals signals,
            Duration patience) {
        this.database = database;
        this.committer = committer;
        this.vault = vault;
        this.applications = new CorrectedApplications(database, vault);
        this.fingerprints = fingerprints;
        this.signals = signals;
        this.acts = new TaskActs(vault, fingerprints, signals, patience);
    }

    /** Gives the task to this officer, unless another has it. That its fields are shown is recorded with it. */
    public CompletableFuture<TaskResult> take(TaskView task, SystemId system, Officer officer) {
        return committer.submit(acts, new Act.Take(task, system, vault.sealOfficer(task.caseId(), officer)));
    }

    /** Records that its fields are shown to its taker once more. */
    public CompletableFuture<TaskResult> show(TaskView task, SystemId system) {
        return committer.submit(acts, new Act.Show(task, system));
    }

    /**
     * Puts the task back into the list.
     *
     * @param reason a key, never a person's words
     * @param note JSON; what the officer wrote
     */
    public CompletableFuture<TaskResult> handBack(TaskView task, SystemId system, String reason, byte[] note) {
        return committer.submit(
                acts, new Act.HandBack(task, system, reason, vault.seal(Vault.Kind.SIGNAL, task.caseId(), note)));
    }

    /**
     * Ends the task, and wakes its case.
     *
     * @param body canonical JSON that keeps the schema of the task; personal data
     */
    public CompletableFuture<TaskResult> answer(TaskView task, SystemId system, byte[] body) {
        Signals.Incoming incoming = new Signals.Incoming(
                task.caseId(),
                task.member(),
                system,
                Task.signal(task.step()),
                body,
                Optional.empty(),
                List.of(),
                false,
                Optional.empty());
        return committer.submit(
                acts, new Act.Answer(task, system, body, fingerprints.of(body), signals.prepare(incoming)));
    }

    /** Whether this officer is the one who took it. The name is compared in the open for as long as this takes. */
    public boolean isTakenBy(TaskView task, Officer officer) {
        return task.taking()
                .map(taking -> open(task, List.of(taking.item())).get(taking.item()))
                .filter(payload ->
                        officer.name().equals(tree(payload).path("name").textValue()))
                .isPresent();
    }

    /** What the task shows of the application, with what was corrected since, by its JSON pointers; personal data. */
    public ObjectNode shownBy(TaskView task) {
        ObjectNode shown = JSON.createObjectNode();
        if (task.shown().isEmpty()) {
            return shown;
        }
        ObjectNode application =
                applications.asItsRouteHasIt(task.caseId()).orElseThrow(() -> new BusException(ProblemCode.TASK_ENDED));
        for (String pointer : task.shown()) {
            JsonNode value = application.at(pointer);
            if (!value.isMissingNode()) {
                shown.set(pointer, value);
            }
        }
        return shown;
    }

    private Map<UUID, byte[]> open(TaskView task, List<UUID> items) {
        try (Connection connection = database.getConnection()) {
            return new LinkedHashMap<>(vault.open(connection, task.caseId(), items));
        } catch (SQLException e) {
            throw unavailable(e);
        } catch (GeneralSecurityException changed) {
            throw new BusException(ProblemCode.INTERNAL, Map.of("reason", "vault"), changed);
        }
    }

    private static BusException unavailable(SQLException cause) {
        return new BusException(ProblemCode.RECORD_UNAVAILABLE, Map.of("reason", "database"), cause);
    }

    private static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("What the vault holds of a case is JSON", e);
        }
    }
}
