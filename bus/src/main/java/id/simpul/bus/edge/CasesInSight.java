package id.simpul.bus.edge;

import id.simpul.agreements.ServiceMethod;
import id.simpul.agreements.admission.Access;
import id.simpul.cases.CaseNumber;
import id.simpul.cases.view.CaseView;
import id.simpul.cases.view.CaseViews;
import id.simpul.core.BusException;
import id.simpul.core.Caller;
import id.simpul.core.ProblemCode;
import org.springframework.stereotype.Component;

/** Which cases a caller may know of: its own, those that were submitted in its name, and those that its office decides. */
@Component
class CasesInSight {

    private final CaseViews views;
    private final Access access;

    CasesInSight(CaseViews views, Access access) {
        this.views = views;
        this.access = access;
    }

    /** Others' numbers do not exist. @throws BusException CASE_UNKNOWN */
    CaseView of(String number, Caller caller) {
        return CaseNumber.read(number)
                .flatMap(views::find)
                .filter(file ->
                        file.system().equals(caller.system()) || isOwner(caller, file) || isItsOwn(caller, file))
                .orElseThrow(() -> new BusException(ProblemCode.CASE_UNKNOWN));
    }

    /**
     * The office that decides may always look; who sent it needs the right to.
     *
     * @throws BusException CASE_UNKNOWN, or what the right lacks
     */
    CaseView toFollow(String number, Caller caller) {
        CaseView file = of(number, caller);
        if (!isOwner(caller, file)) {
            Caller follower = isItsOwn(caller, file) ? caller : caller.actingFor(file.represented());
            access.requireService(follower, file.service(), ServiceMethod.FOLLOW);
        }
        return file;
    }

    /** The same case as it stands now. */
    CaseView anew(CaseView file) {
        return views.find(file.number()).orElse(file);
    }

    /** It was submitted in the caller's name. */
    private static boolean isItsOwn(Caller caller, CaseView file) {
        return file.represented().filter(caller.member()::equals).isPresent();
    }

    private static boolean isOwner(Caller caller, CaseView file) {
        return caller.member().value().equals(file.member().region() + "." + file.owner());
    }
}
