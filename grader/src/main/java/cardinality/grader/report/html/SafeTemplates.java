package cardinality.grader.report.html;

import gg.jte.html.HtmlAttribute;
import gg.jte.html.HtmlPolicyException;
import gg.jte.html.HtmlTag;
import gg.jte.html.OwaspHtmlPolicy;
import gg.jte.html.policy.PreventInlineEventHandlers;
import gg.jte.html.policy.PreventInvalidAttributeNames;
import gg.jte.html.policy.PreventSingleQuotedAttributes;
import java.util.Set;

/**
 * What a template may contain. The build refuses the others: in these places jte does not make text harmless, and the
 * Content Security Policy of the pages allows none of them.
 */
public final class SafeTemplates extends OwaspHtmlPolicy {

    private static final Set<String> TAGS = Set.of(
            "iframe", "frame", "object", "embed", "base", "link", "form", "img", "image", "use", "foreignobject");

    private static final Set<String> ATTRIBUTES = Set.of(
            "style", "src", "srcset", "srcdoc", "action", "formaction", "xlink:href", "data", "ping", "background");

    public SafeTemplates() {
        addPolicy(new PreventInlineEventHandlers());
        addPolicy(new PreventSingleQuotedAttributes());
        addPolicy(new PreventInvalidAttributeNames());
    }

    @Override
    public void validateHtmlTag(HtmlTag tag) throws HtmlPolicyException {
        super.validateHtmlTag(tag);
        if (TAGS.contains(tag.getName())) {
            throw new HtmlPolicyException("<" + tag.getName() + "> can load or send something");
        }
    }

    @Override
    public void validateHtmlAttribute(HtmlTag tag, HtmlAttribute attribute) throws HtmlPolicyException {
        super.validateHtmlAttribute(tag, attribute);
        if (ATTRIBUTES.contains(attribute.getName())) {
            throw new HtmlPolicyException(attribute.getName() + " of <" + tag.getName()
                    + "> is not escaped for what it can do; use a class, or an id of our own");
        }
        if (attribute.getName().equals("href") && !tag.getName().equals("a")) {
            throw new HtmlPolicyException("<" + tag.getName() + "> must not refer to anything");
        }
    }
}
