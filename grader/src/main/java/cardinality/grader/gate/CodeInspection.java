package cardinality.grader.gate;

import java.util.Set;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Checks the instructions of one method. */
final class CodeInspection {

    /**
     * The bootstrap methods that the compiler itself emits for lambdas, string concatenation, methods of records, and
     * switches.
     */
    private static final Set<String> BOOTSTRAPS = Set.of(
            "java/lang/invoke/LambdaMetafactory.metafactory",
            "java/lang/invoke/LambdaMetafactory.altMetafactory",
            "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
            "java/lang/runtime/ObjectMethods.bootstrap",
            "java/lang/runtime/SwitchBootstraps.typeSwitch",
            "java/lang/runtime/SwitchBootstraps.enumSwitch");

    private final ClassInspection inspection;
    private final MemberRules rules;
    private final Findings findings;
    private final GateBudget budget;

    CodeInspection(ClassInspection inspection, MemberRules rules, Findings findings, GateBudget budget) {
        this.inspection = inspection;
        this.rules = rules;
        this.findings = findings;
        this.budget = budget;
    }

    void inspect(MethodNode method) {
        method.tryCatchBlocks.forEach(block -> {
            if (block.type != null) {
                inspection.name(block.type);
            }
        });
        budget.spend(method.instructions.size());
        for (AbstractInsnNode instruction : method.instructions) {
            inspect(instruction);
            inspection.annotations(instruction.visibleTypeAnnotations);
            inspection.annotations(instruction.invisibleTypeAnnotations);
        }
        if (method.localVariables != null) {
            method.localVariables.forEach(local -> inspection.signature(local.signature));
        }
    }

    private void inspect(AbstractInsnNode instruction) {
        if (instruction instanceof LineNumberNode line) {
            findings.atLine(line.line);
        } else if (instruction instanceof MethodInsnNode call) {
            member(call.owner, call.name, call.desc);
        } else if (instruction instanceof FieldInsnNode access) {
            member(access.owner, access.name, access.desc);
        } else if (instruction instanceof TypeInsnNode typed) {
            inspection.name(typed.desc);
        } else if (instruction instanceof MultiANewArrayInsnNode array) {
            inspection.descriptor(array.desc);
        } else if (instruction instanceof LdcInsnNode constant) {
            constant(constant.cst);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            dynamic(dynamic);
        }
    }

    private void member(String internalOwner, String name, String descriptor) {
        if (!rules.mayUse(internalOwner, name, descriptor)) {
            String owner = Mentions.shown(internalOwner).replace('/', '.');
            String what = name.equals("<init>") ? "creates " + owner : "uses " + owner + "." + Mentions.shown(name);
            findings.add(what, ClassInspection.why(rules.reasonAgainst(internalOwner, name, descriptor)));
        }
    }

    private void constant(Object constant) {
        if (constant instanceof Type type) {
            if (type.getSort() == Type.METHOD) {
                findings.add("uses a method type constant", ClassInspection.NOT_NEEDED);
            } else {
                inspection.literal(type);
            }
        } else if (constant instanceof Handle || constant instanceof ConstantDynamic) {
            findings.add("uses a method handle constant", ClassInspection.NOT_NEEDED);
        }
    }

    private void dynamic(InvokeDynamicInsnNode dynamic) {
        Handle bootstrap = dynamic.bsm;
        if (!BOOTSTRAPS.contains(bootstrap.getOwner() + "." + bootstrap.getName())) {
            findings.add(
                    "uses " + bootstrap.getOwner().replace('/', '.') + "." + bootstrap.getName(),
                    ClassInspection.NOT_NEEDED);
        }
        budget.spend(dynamic.bsmArgs.length);
        inspection.descriptor(dynamic.desc);
        for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Handle handle) {
                member(handle.getOwner(), handle.getName(), handle.getDesc());
            } else if (argument instanceof Type type) {
                if (type.getSort() == Type.METHOD) {
                    inspection.descriptor(type.getDescriptor());
                } else {
                    inspection.name(type.getInternalName());
                }
            } else if (argument instanceof ConstantDynamic) {
                findings.add("uses a dynamic constant", ClassInspection.NOT_NEEDED);
            }
        }
    }
}
