package cardinality.grader.report.json;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON binding of {@link GradesDocument}. */
final class GradesMapper {

    /** Writes each field on its own line. */
    static final JsonMapper INDENTED =
            builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Writes everything on one line. */
    static final JsonMapper ONE_LINE = builder().build();

    private GradesMapper() {}

    /**
     * Unknown fields are skipped, because a later version may have written them. Duplicate names are refused, because
     * programs differ in which value they read. Numbers are read leniently; {@link ResultComparison} reports what is
     * wrong with them.
     */
    private static JsonMapper.Builder builder() {
        return JsonMapper.builder(JsonFactory.builder()
                        .characterEscapes(new PlainEscapes())
                        .build())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }
}
