package id.simpul.cli.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** The application that a case drill submits: a job seeker's card for a resident whom the simulated Dukcapil knows. */
record CaseCast(String application) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param samples the residents, as the simulated Dukcapil's control names them */
    static CaseCast of(JsonNode samples) throws IOException {
        JsonNode resident = samples.path("active").path(0);
        ObjectNode application = JSON.createObjectNode();
        application.put("layanan", "disnaker/kartu-pencari-kerja");
        application
                .putObject("pemohon")
                .put("nama", resident.path("values").path("NAMA_LGKP").asText());
        ObjectNode subject = application.putObject("subjek");
        subject.put("nik", resident.path("nik").asText());
        subject.putObject("unsur")
                .put("NAMA_LGKP", resident.path("values").path("NAMA_LGKP").asText())
                .put("TGL_LHR", resident.path("values").path("TGL_LHR").asText());
        application.putObject("data").put("pendidikan", "SMA");
        return new CaseCast(JSON.writeValueAsString(application));
    }
}
