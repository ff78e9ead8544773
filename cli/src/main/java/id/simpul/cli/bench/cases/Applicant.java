package id.simpul.cli.bench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.cli.client.SandboxControl;
import java.io.IOException;

/**
 * A resident whom the simulated Dukcapil knows, and what they apply for.
 *
 * @param nik 16 digits
 */
record Applicant(String nik, String name, String birthday) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Applicant of(SandboxControl dukcapil) throws IOException, InterruptedException {
        JsonNode resident = dukcapil.get("/control/samples").path("active").path(0);
        JsonNode values = resident.path("values");
        return new Applicant(
                resident.path("nik").asText(),
                values.path("NAMA_LGKP").asText(),
                values.path("TGL_LHR").asText());
    }

    /** The application as the portal submits it. */
    String application(String service) {
        ObjectNode application = JSON.createObjectNode();
        application.put("layanan", service);
        application.putObject("pemohon").put("nama", name);
        ObjectNode subject = application.putObject("subjek");
        subject.put("nik", nik);
        subject.putObject("unsur").put("NAMA_LGKP", name).put("TGL_LHR", birthday);
        application.putObject("data").put("pendidikan", "SMA");
        return application.toString();
    }

    @Override
    public String toString() {
        return "Applicant";
    }
}
