namespace AgentGen.Generated;

/// <summary>Leads from the contract of an enum to the way its arguments are read.</summary>
internal interface IEnumConverter
{
    ArgumentType Type { get; }
}
