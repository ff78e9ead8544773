package id.simpul.sandbox.disnaker;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An application as the officer sees it.
 *
 * @param kunci the key under which it came
 * @param version counts its changes of status
 * @param told the version that the bus has acknowledged
 */
record Application(
        String nomorDaftar, String nomor, String kunci, Status status, String alasan, int version, int told) {

    Application with(Status next, String reason) {
        return new Application(nomorDaftar, nomor, kunci, next, reason, version + 1, told);
    }

    /** What the bus itself has done needs no telling. */
    Application acknowledged() {
        return new Application(nomorDaftar, nomor, kunci, status, alasan, version, version);
    }

    boolean isUntold() {
        return version > told;
    }

    Map<String, Object> asAnswer() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("kunci", kunci);
        answer.put("nomorDaftar", nomorDaftar);
        answer.put("nomor", nomor);
        answer.put("status", status.key());
        answer.put("alasan", alasan);
        return answer;
    }
}
