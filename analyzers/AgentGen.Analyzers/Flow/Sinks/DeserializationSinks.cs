using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>Where data decides which types are made of it.</summary>
internal static class DeserializationSinks
{
    public static IEnumerable<SinkEntry> Table { get; } =
    [
        Entry("System.Runtime.Serialization.Formatters.Binary.BinaryFormatter", "Deserialize UnsafeDeserialize", "serializationStream"),
        Entry("System.Runtime.Serialization.NetDataContractSerializer", "Deserialize ReadObject", "stream reader"),
        Entry("System.Runtime.Serialization.Formatters.Soap.SoapFormatter", "Deserialize", "serializationStream"),
        Entry("System.Web.UI.LosFormatter", "Deserialize", "stream input"),
        Entry("System.Web.UI.ObjectStateFormatter", "Deserialize", "stream inputString"),
        Entry("System.Resources.ResourceReader", ".ctor", "stream fileName"),
        Entry("System.Xml.Serialization.XmlSerializer", ".ctor", "type"),
        Entry("System.Runtime.Serialization.DataContractSerializer", ".ctor", "type"),
        Entry("System.Runtime.Serialization.Json.DataContractJsonSerializer", ".ctor", "type"),
        Entry("System.Text.Json.JsonSerializer", "Deserialize*", "returnType"),
        Entry("Newtonsoft.Json.JsonConvert", "DeserializeObject", "type"),
        Entry("MessagePack.MessagePackSerializer.Typeless", "Deserialize*", "bytes stream"),
        Entry("System.Windows.Markup.XamlReader", "Parse Load", "xamlText stream"),
        Entry("System.Xaml.XamlServices", "Parse Load", "xaml stream"),
    ];

    /// <summary>The data of a call that is told to let it choose its types, or to read what it refers to.</summary>
    public static IOperation? DataOf(IInvocationOperation call) => call.TargetMethod switch
    {
        { Name: "DeserializeObject" or "PopulateObject" or "DeserializeAnonymousType", ContainingType.Name: "JsonConvert" }
            when call.Arguments.Any(static argument => IsSet(argument.Value, "TypeNameHandling", "None"))
            => call.Arguments[0].Value,
        { Name: "Deserialize" or "Populate", ContainingType.Name: "JsonSerializer" } when call.Instance is { } serializer
            && (IsSet(serializer, "TypeNameHandling", "None") || IsMadeWith(serializer))
            => call.Arguments.FirstOrDefault()?.Value,
        { Name: "Create", ContainingType.Name: "XmlReader" }
            when call.Arguments.Any(static argument => IsSet(argument.Value, "DtdProcessing", "Prohibit", "Ignore")) => call.Arguments[0].Value,
        { Name: "LoadXml" or "Load", ContainingType.Name: "XmlDocument" } when call.Instance is { } document
            && IsSet(document, "XmlResolver", "null") => call.Arguments.FirstOrDefault()?.Value,
        _ => null,
    };

    private static bool IsMadeWith(IOperation serializer) =>
        Origin(serializer) is IInvocationOperation { TargetMethod: { Name: "Create" or "CreateDefault", ContainingType.Name: "JsonSerializer" } } create
        && create.Arguments.Any(static argument => IsSet(argument.Value, "TypeNameHandling", "None"));

    /// <summary>Whether an object has a property set, in its initialiser or later in the method, to another value than the harmless ones.</summary>
    private static bool IsSet(IOperation settings, string property, params string[] harmless)
    {
        var symbol = settings.Unwrap() switch
        {
            ILocalReferenceOperation local => (ISymbol)local.Local,
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation { Property: var own } => own,
            IInvocationOperation { TargetMethod: var maker } => maker,
            _ => null,
        };
        var written = Assignments(settings.Unwrap().Syntax)
            .Concat(symbol?.DeclaringSyntaxReferences.SelectMany(static place => Assignments(place.GetSyntax())) ?? []);
        if (symbol is ILocalSymbol)
        {
            written = written.Concat(settings.Root().Syntax.DescendantNodes().OfType<AssignmentExpressionSyntax>()
                .Where(assignment => assignment.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax name }
                    && name.Identifier.ValueText == symbol.Name));
        }

        if (symbol is ILocalSymbol && Origin(settings) is IInvocationOperation { TargetMethod: var factory })
        {
            written = written.Concat(factory.DeclaringSyntaxReferences.SelectMany(static place => Assignments(place.GetSyntax())));
        }

        return written.Any(assignment => NameOf(assignment.Left) == property && !harmless.Contains(NameOf(assignment.Right)));
    }

    private static IOperation Origin(IOperation value) =>
        value.Unwrap() is ILocalReferenceOperation local && local.OnlyValue() is { } only ? only.Unwrap() : value.Unwrap();

    private static IEnumerable<AssignmentExpressionSyntax> Assignments(SyntaxNode node) => node.DescendantNodesAndSelf().OfType<AssignmentExpressionSyntax>();

    private static string NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => expression.ToString(),
    };

    private static SinkEntry Entry(string type, string methods, string parameters) => new(SinkKind.Deserialization, type, methods, parameters);
}
