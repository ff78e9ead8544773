package id.simpul.routes;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.core.Element;
import id.simpul.core.Regions;
import id.simpul.core.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A request that keeps the contract of its service. */
@SuppressWarnings("OptionalUsedAsFieldOrParameterType")
record Asked(
        ServicePackage service,
        JsonNode body,
        Optional<Subject> subject,
        Set<Element> wanted,
        Map<String, Object> variables) {

    List<String> warnings(Regions regions) {
        return subject.map(person -> SubjectReader.warnings(person, regions)).orElse(List.of());
    }
}
