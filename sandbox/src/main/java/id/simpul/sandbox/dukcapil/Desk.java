package id.simpul.sandbox.dukcapil;

import id.simpul.sandbox.dukcapil.Institution.Method;
import id.simpul.sandbox.dukcapil.Resident.State;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Decides what to answer: the checks one after the other, then the comparison or the record. */
final class Desk {

    private static final int WOMAN = 40;

    private final Population population;
    private final QuotaBook quotas;
    private final Quirks quirks;

    Desk(Population population, QuotaBook quotas, Quirks quirks) {
        this.population = population;
        this.quotas = quotas;
        this.quirks = quirks;
    }

    /** @param institution empty when the path names none that exists; nobody can log in there */
    Reply answer(Optional<Institution> institution, Method method, Fields fields) {
        if (fields.get("USER_ID").isEmpty()
                || fields.get("PASSWORD").isEmpty()
                || fields.address().isEmpty()) {
            return refuse(institution, Refusal.EMPTY_CREDENTIALS);
        }
        if (institution.isEmpty()) {
            return refuse(institution, Refusal.LOGIN);
        }
        Optional<Refusal> refusal = accessFault(institution.get(), method, fields);
        if (refusal.isPresent()) {
            return refuse(institution, refusal.get());
        }
        return quotas.take(institution.get())
                ? lookUp(institution.get(), method, fields)
                : reply(institution.get(), Refusal.QUOTA);
    }

    private Optional<Refusal> accessFault(Institution institution, Method method, Fields fields) {
        if (!institution.user().equals(fields.get("USER_ID"))
                || !institution.password().equals(fields.get("PASSWORD"))) {
            return Optional.of(Refusal.LOGIN);
        }
        if (!institution.userActive()) {
            return Optional.of(Refusal.USER_INACTIVE);
        }
        if (!institution.institutionActive()) {
            return Optional.of(Refusal.INSTITUTION_INACTIVE);
        }
        if (!institution.ip().equals(fields.address())) {
            return Optional.of(Refusal.ADDRESS);
        }
        boolean complete = !fields.get("NIK").isEmpty()
                && (method != Method.VERIFY || fields.threshold().isPresent());
        return complete ? Optional.empty() : Optional.of(Refusal.PARAMETERS);
    }

    private Reply refuse(Optional<Institution> institution, Refusal refusal) {
        if (institution.isEmpty()) {
            return Reply.refusal(refusal, quirks, OptionalInt.empty());
        }
        if (quirks.chargesRefused()) {
            quotas.take(institution.get());
        }
        return reply(institution.get(), refusal);
    }

    /** Only with a unit of quota in hand. */
    private Reply lookUp(Institution institution, Method method, Fields fields) {
        String nik = fields.get("NIK");
        if (!hasFormOfNik(nik)) {
            return close(institution, Refusal.NIK_FORMAT);
        }
        Optional<Resident> resident = population.find(nik);
        if (resident.isEmpty()) {
            return close(institution, Refusal.NOT_FOUND);
        }
        if (resident.get().state() != State.ACTIVE) {
            return close(institution, Refusal.of(resident.get().state()));
        }
        return switch (method) {
            case VERIFY -> compare(institution, resident.get(), fields);
            case RETRIEVE -> records(institution, "data", List.of(resident.get()));
            case FAMILY -> records(institution, "keluarga", population.family(resident.get()));
        };
    }

    private Reply close(Institution institution, Refusal refusal) {
        if (!quirks.chargesClosed()) {
            quotas.giveBack(institution);
        }
        return reply(institution, refusal);
    }

    private Reply compare(Institution institution, Resident resident, Fields fields) {
        Quirks theirs = quirks.of(institution);
        int threshold = fields.threshold().orElseThrow();
        Map<String, String> recorded = resident.values();
        Map<String, Object> verdicts = new LinkedHashMap<>();
        for (String key : institution.elements()) {
            String sent = theirs.isLegacy() ? Comparison.withUsualDate(key, fields.get(key)) : fields.get(key);
            verdicts.put(
                    key,
                    fields.has(key)
                            ? Comparison.verdict(key, sent, recorded.getOrDefault(key, ""), threshold)
                            : Comparison.verdictOfUnsent(key));
        }
        verdicts.put("NIK", "Sesuai");
        if (theirs.echoesNik()) {
            WireRecord.put(verdicts, "NIK", resident.nik(), theirs);
        }
        return new Reply("sesuai", List.of(verdicts), quotaLeft(institution));
    }

    private Reply records(Institution institution, String label, List<Resident> residents) {
        return new Reply(
                label,
                residents.stream()
                        .map(resident -> WireRecord.of(institution, resident, quirks.of(institution)))
                        .toList(),
                quotaLeft(institution));
    }

    private Reply reply(Institution institution, Refusal refusal) {
        return Reply.refusal(refusal, quirks.of(institution), quotaLeft(institution));
    }

    private OptionalInt quotaLeft(Institution institution) {
        return quirks.of(institution).isLegacy() ? OptionalInt.empty() : OptionalInt.of(quotas.left(institution));
    }

    /** 16 digits and a birth date that can be; what else the real service asks of the form is not known. */
    private static boolean hasFormOfNik(String nik) {
        if (!nik.matches("\\d{16}")) {
            return false;
        }
        int day = Integer.parseInt(nik.substring(6, 8));
        try {
            LocalDate.of(2000, Integer.parseInt(nik.substring(8, 10)), day > WOMAN ? day - WOMAN : day);
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }
}
