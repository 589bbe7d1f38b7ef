package cardinality.grader.report.json;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How {@link GradesDocument} is bound to JSON. */
final class GradesMapper {

    /** Each field on a line of its own. */
    static final JsonMapper INDENTED =
            builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** All on one line. */
    static final JsonMapper ONE_LINE = builder().build();

    private GradesMapper() {}

    /**
     * A field that is not known is skipped: a later version may have written it. A name that stands there twice is read as one thing by
     * one program and as another by the next, so it is refused. Numbers are read leniently; {@link ResultComparison} says what is wrong
     * with them.
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
