/** Who is who: reads the list of students that a course system exported, and looks up submissions in it. */
@NullMarked
package cardinality.grader.intake.roster;

import org.jspecify.annotations.NullMarked;
