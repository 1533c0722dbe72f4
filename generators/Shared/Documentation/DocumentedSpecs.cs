namespace AgentGen.Compiler;

/// <summary>Puts what documentation files say into specs. A spec without a place for it stays the very same.</summary>
internal static class DocumentedSpecs
{
    internal static ToolSpec Fill(this DocumentationFiles files, ToolSpec tool)
    {
        string description = files.Fill(tool.Description) ?? "";
        ImmutableEquatableArray<ParameterSpec> parameters = tool.Parameters.Map(files.Fill);
        ReturnSpec returns = files.Fill(tool.Returns);
        ImmutableEquatableArray<TypeDefinition> types = tool.Types.Map(files.Fill);
        return ReferenceEquals(description, tool.Description) && ReferenceEquals(parameters, tool.Parameters)
            && ReferenceEquals(returns, tool.Returns) && ReferenceEquals(types, tool.Types)
            ? tool
            : tool with { Description = description, Parameters = parameters, Returns = returns, Types = types };
    }

    internal static OutputSpec Fill(this DocumentationFiles files, OutputSpec output)
    {
        ImmutableEquatableArray<TypeDefinition> types = output.Types.Map(files.Fill);
        return ReferenceEquals(types, output.Types) ? output : output with { Types = types };
    }

    private static ParameterSpec Fill(this DocumentationFiles files, ParameterSpec parameter)
    {
        string? description = files.Fill(parameter.Description);
        return ReferenceEquals(description, parameter.Description) ? parameter : parameter with { Description = description };
    }

    private static ReturnSpec Fill(this DocumentationFiles files, ReturnSpec returns)
    {
        string? description = files.Fill(returns.Description);
        return ReferenceEquals(description, returns.Description) ? returns : returns with { Description = description };
    }

    private static TypeDefinition Fill(this DocumentationFiles files, TypeDefinition type)
    {
        string? description = files.Fill(type.Description);
        ImmutableEquatableArray<MemberSpec>? members = type.Object?.Members.Map(files.Fill);
        ImmutableEquatableArray<EnumMemberSpec>? values = type.Enum?.Members.Map(files.Fill);
        return ReferenceEquals(description, type.Description) && ReferenceEquals(members, type.Object?.Members) && ReferenceEquals(values, type.Enum?.Members)
            ? type
            : type with
            {
                Description = description,
                Object = type.Object is null ? null : type.Object with { Members = members! },
                Enum = type.Enum is null ? null : type.Enum with { Members = values! },
            };
    }

    private static MemberSpec Fill(this DocumentationFiles files, MemberSpec member)
    {
        string? description = files.Fill(member.Description);
        return ReferenceEquals(description, member.Description) ? member : member with { Description = description };
    }

    private static EnumMemberSpec Fill(this DocumentationFiles files, EnumMemberSpec member)
    {
        string? description = files.Fill(member.Description);
        return ReferenceEquals(description, member.Description) ? member : member with { Description = description };
    }

    private static ImmutableEquatableArray<T> Map<T>(this ImmutableEquatableArray<T> items, Func<T, T> map)
        where T : class, IEquatable<T>
    {
        ImmutableEquatableArray<T> mapped = items.Select(map).ToEquatable();
        return mapped.Zip(items, static (one, other) => ReferenceEquals(one, other)).All(static same => same) ? items : mapped;
    }
}
