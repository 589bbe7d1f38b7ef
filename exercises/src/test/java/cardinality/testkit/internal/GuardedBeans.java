package cardinality.testkit.internal;

import org.hibernate.resource.beans.container.spi.BeanContainer;
import org.hibernate.resource.beans.container.spi.ContainedBean;
import org.hibernate.resource.beans.spi.BeanInstanceProducer;

/**
 * Creates the beans that a mapping names by class: converters, user types, listeners, generators. Hibernate gets them
 * from its bean container. This container refuses all classes except those of Hibernate and those that
 * {@linkplain InstantiableClasses belong to the exercise or hold a value}.
 */
final class GuardedBeans implements BeanContainer {

    private final InstantiableClasses instantiable;

    GuardedBeans(InstantiableClasses instantiable) {
        this.instantiable = instantiable;
    }

    @Override
    public <B> ContainedBean<B> getBean(
            Class<B> type, LifecycleOptions lifecycle, BeanInstanceProducer withoutContainer) {
        require(type);
        return new Bean<>(type, withoutContainer.produceBeanInstance(type));
    }

    @Override
    public <B> ContainedBean<B> getBean(
            String name, Class<B> type, LifecycleOptions lifecycle, BeanInstanceProducer withoutContainer) {
        require(type);
        return new Bean<>(type, withoutContainer.produceBeanInstance(name, type));
    }

    private void require(Class<?> type) {
        if (!type.getPackageName().startsWith("org.hibernate.")) {
            instantiable.require(new Object[] {type});
        }
    }

    @Override
    public void stop() {
        // No beans are stored.
    }

    private record Bean<B>(Class<B> type, B instance) implements ContainedBean<B> {
        @Override
        public B getBeanInstance() {
            return instance;
        }

        @Override
        public Class<B> getBeanClass() {
            return type;
        }
    }
}
