package id.simpul.cli.bench.cases;

import id.simpul.certs.ClientTls;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;

/** Many large attachments at once, and one over a slow line that breaks. */
final class UploadRun {

    private final CaseBenchHouse house;

    UploadRun(CaseBenchHouse house) {
        this.house = house;
    }

    /**
     * What became of them.
     *
     * @param failed for good; what goes on where it was cut is no failure
     * @param resumed how often one had to go on where a refusal or a cut had left it
     * @param again bytes that had to be sent more than once
     */
    record Uploaded(String step, int count, int failed, int resumed, long again, double seconds, double megabytes) {

        Map<String, Object> asMap() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("step", step);
            fields.put("target", "attachments");
            fields.put("count", count);
            fields.put("failed", failed);
            fields.put("resumed", resumed);
            fields.put("bytesAgain", again);
            fields.put("seconds", Math.round(seconds * 10) / 10.0);
            fields.put("megabytesPerSecond", Math.round(megabytes / seconds * 10) / 10.0);
            return fields;
        }
    }

    Uploaded many(int submitters, int bytes) throws IOException, InterruptedException {
        byte[] document = Upload.document(bytes);
        HttpClient http = http();
        ExecutorService threads = Executors.newFixedThreadPool(submitters);
        long began = System.nanoTime();
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < submitters; i++) {
            all.add(() -> Upload.make(http, house.edge(), bytes).send(document));
        }
        int failed = 0;
        int resumed = 0;
        for (Future<Integer> each : threads.invokeAll(all)) {
            try {
                resumed += each.get();
            } catch (ExecutionException lost) {
                failed++;
            }
        }
        threads.shutdown();
        double seconds = (System.nanoTime() - began) / 1e9;
        String step = submitters + " x " + bytes / 1_000_000 + " MB";
        return new Uploaded(step, submitters, failed, resumed, 0, seconds, (double) submitters * bytes / 1e6);
    }

    Uploaded slow(int bytes, int cuts) throws IOException, InterruptedException {
        byte[] document = Upload.document(bytes);
        long began = System.nanoTime();
        Upload upload = Upload.make(http(), house.edge(), bytes);
        int again = new SlowUpload(tls(), upload, document).send(cuts);
        double seconds = (System.nanoTime() - began) / 1e9;
        int failed = upload.offset() == bytes ? 0 : 1;
        return new Uploaded(
                bytes / 1000 + " KB at 64 kbit/s, " + cuts + " cuts", 1, failed, cuts, again, seconds, bytes / 1e6);
    }

    private HttpClient http() throws IOException {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls())
                .build();
    }

    private SSLContext tls() throws IOException {
        Path members = house.home().certs().resolve("members");
        return ClientTls.context(
                members.resolve(CaseBenchHouse.PORTAL + ".crt"),
                members.resolve(CaseBenchHouse.PORTAL + ".key"),
                house.home().certs().resolve("root.crt"));
    }
}
