using System.Reflection;
using System.Text;

namespace AgentGen.EndToEnd.Tests.Api;

/// <summary>Writes an assembly's public surface as text, one line a member, in ordinal order.</summary>
internal static class PublicApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(NameOf(type)).Append(Bases(type)).Append('\n');
            foreach (string member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), null)}");
        }

        IEnumerable<string> fields = type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily)
            .Select(field => $"{(field.IsLiteral ? "const " : "")}{NameOf(field.FieldType)} {field.Name}");
        IEnumerable<string> constructors = type.GetConstructors(Declared).Where(Visible)
            .Select(constructor => $"new({Parameters(constructor)})");
        IEnumerable<string> properties = type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(Visible))
            .Select(property => $"{Modifier(property.GetAccessors(true)[0])}{NameOf(property.PropertyType)} {property.Name} {{ {Accessors(property)} }}");
        IEnumerable<string> methods = type.GetMethods(Declared).Where(method => Visible(method) && !method.IsSpecialName && !IsRecordPlumbing(method))
            .Select(method => $"{Modifier(method)}{NameOf(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})");
        return fields.Concat(constructors).Concat(properties).Concat(methods);
    }

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    // What the compiler writes for every record says nothing about the design.
    private static bool IsRecordPlumbing(MethodInfo method) =>
        method.Name is "<Clone>$" or "PrintMembers" or "Deconstruct" or "GetHashCode" or "Equals" or "ToString" or "get_EqualityContract"
        && method.GetCustomAttributes().Any(attribute => attribute.GetType().Name == "CompilerGeneratedAttribute");

    private static string Accessors(PropertyInfo property) => string.Join(' ', property.GetAccessors(true).Where(Visible).Select(Accessor));

    private static string Accessor(MethodInfo accessor)
    {
        string verb = accessor.Name.StartsWith("get_", StringComparison.Ordinal) ? "get;"
            : accessor.ReturnParameter.GetRequiredCustomModifiers().Any(type => type.Name == "IsExternalInit") ? "init;" : "set;";
        return accessor.IsPublic ? verb : $"protected {verb}";
    }

    private static string Modifier(MethodInfo method) =>
        (method.IsPublic ? "" : "protected ") + (method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method.IsVirtual && !method.IsFinal ? "virtual " : "");

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{NameOf(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "")}"));

    private static string Kind(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
        : type.IsAbstract && type.IsSealed ? "static class" : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return "";
        }

        IEnumerable<Type> bases = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? [parent] : [];
        bases = bases.Concat(type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(contract => contract.IsPublic && !contract.Name.StartsWith("IEquatable", StringComparison.Ordinal)));
        string list = string.Join(", ", bases.Select(NameOf).Order(StringComparer.Ordinal));
        return list.Length == 0 ? "" : $" : {list}";
    }

    private static string NameOf(Type type)
    {
        if (type.IsByRef)
        {
            return $"ref {NameOf(type.GetElementType()!)}";
        }

        if (type.IsArray)
        {
            return $"{NameOf(type.GetElementType()!)}[]";
        }

        if (type.IsGenericParameter || !type.IsGenericType)
        {
            return type.IsNested && !type.IsGenericParameter ? $"{NameOf(type.DeclaringType!)}.{type.Name}"
                : type.Namespace?.StartsWith("AgentGen", StringComparison.Ordinal) == true && !type.IsGenericParameter ? type.FullName! : type.Name;
        }

        string name = type.Namespace?.StartsWith("AgentGen", StringComparison.Ordinal) == true ? $"{type.Namespace}.{type.Name}" : type.Name;
        return $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>";
    }
}
