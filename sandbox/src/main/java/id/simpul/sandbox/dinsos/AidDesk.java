package id.simpul.sandbox.dinsos;

import id.simpul.sandbox.dinsos.Envelope.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each operation answers. Whether somebody receives aid follows from their NIK alone, so that it is always the same. */
final class AidDesk {

    private static final List<String> PROGRAMMES = List.of("PKH", "BPNT", "PBI-JK");
    private static final String OK = "00";
    private static final String NOT_FOUND = "44";
    private static final String WRONG = "14";

    private final Candidates candidates;

    AidDesk(Candidates candidates) {
        this.candidates = candidates;
    }

    /** Empty when there is no such operation. */
    Optional<Map<String, String>> serve(Request request) {
        return switch (request.operation()) {
            case "CekPenerima" -> Optional.of(check(request.field("nik")));
            case "DaftarCalon" -> Optional.of(propose(request));
            case "PerbaikiCalon" -> Optional.of(change(request, "diproses"));
            case "BatalkanCalon" -> Optional.of(change(request, "dibatalkan"));
            case "StatusCalon" -> Optional.of(status(request.field("nomor")));
            case "CekPendaftaran" -> Optional.of(find(request.field("kunci")));
            default -> Optional.empty();
        };
    }

    /** Every third person receives nothing; some of the dates have never been written. */
    private static Map<String, String> check(String nik) {
        if (!nik.matches("\\d{16}")) {
            return answer(WRONG, "NIK harus 16 digit");
        }
        int number = digest(nik)[0] & 0xFF;
        if (number % 3 == 0) {
            return answer(NOT_FOUND, "NIK tidak terdaftar sebagai penerima");
        }
        Map<String, String> answer = answer(OK, "Sukses");
        answer.put("penerima", "Y");
        answer.put("program", PROGRAMMES.get(number % PROGRAMMES.size()));
        answer.put("periode", "2026");
        answer.put("tanggalPenetapan", number % 2 == 0 ? "2026-01-15" : "0000-00-00");
        return answer;
    }

    private Map<String, String> propose(Request request) {
        String key = request.field("kunci");
        if (key.isEmpty()
                || !request.field("nik").matches("\\d{16}")
                || request.field("nama").isEmpty()) {
            return answer(WRONG, "kunci, nik dan nama wajib diisi");
        }
        return propose(key, request);
    }

    private Map<String, String> propose(String key, Request request) {
        String fingerprint = HexFormat.of().formatHex(digest(request.fields().toString()));
        return candidates
                .propose(key, fingerprint)
                .map(AidDesk::known)
                .orElseGet(() -> answer("09", "Kunci sudah dipakai untuk permintaan lain"));
    }

    /** A correction or a withdrawal is an entry of its own, once under its key. */
    private Map<String, String> change(Request request, String status) {
        String number = request.field("nomor");
        if (request.field("kunci").isEmpty() || candidates.numbered(number).isEmpty()) {
            return answer(NOT_FOUND, "Nomor pendaftaran tidak dikenal");
        }
        Map<String, String> answer = propose(request.field("kunci"), request);
        answer.computeIfPresent("nomor", (name, own) -> number);
        answer.computeIfPresent("status", (name, own) -> status);
        return answer;
    }

    /** Whoever decides does so outside; here it is worked on. */
    private Map<String, String> status(String number) {
        if (candidates.numbered(number).isEmpty()) {
            return answer(NOT_FOUND, "Nomor pendaftaran tidak dikenal");
        }
        Map<String, String> answer = answer(OK, "Sukses");
        answer.put("nomor", number);
        answer.put("status", "diproses");
        return answer;
    }

    private Map<String, String> find(String key) {
        return candidates.find(key).map(AidDesk::known).orElseGet(() -> answer(NOT_FOUND, "Kunci tidak dikenal"));
    }

    private static Map<String, String> known(Candidate candidate) {
        Map<String, String> answer = answer(OK, "Sukses");
        answer.put("kunci", candidate.kunci());
        answer.put("nomor", candidate.nomor());
        answer.put("status", "diterima");
        return answer;
    }

    private static Map<String, String> answer(String code, String words) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("kode", code);
        answer.put("pesan", words);
        return answer;
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
