namespace AgentGen;

/// <summary>
/// Turns a record, class or struct into a structured answer that models give: the compiler writes its JSON schema and its reflection-free parser,
/// and the project's generated class has both as <c>AgentTools.Outputs.TypeName</c>, a <see cref="ModelOutput{T}"/>.
/// </summary>
/// <remarks>
/// What a tool's parameter may be, a member may be: scalars, enums, collections, dictionaries, tuples, polymorphic types, and types of these. Types of one name get an
/// entry each under their full name, as in <c>Reviews_Verdict</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ModelOutputAttribute : Attribute;
