package cardinality.testkit.internal;

import org.hibernate.resource.beans.container.spi.BeanContainer;
import org.hibernate.resource.beans.container.spi.ContainedBean;
import org.hibernate.resource.beans.spi.BeanInstanceProducer;

/**
 * Makes what a mapping names by class: converters, user types, listeners, generators. Hibernate asks its bean container for them,
 * and this one refuses whatever is neither {@linkplain InstantiableClasses of the exercise nor a value}, nor Hibernate's own.
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
        // Nothing is kept.
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
