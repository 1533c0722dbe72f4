namespace AgentGen.Compiler;

/// <summary>How a collection or a dictionary is made.</summary>
/// <param name="ContractFactory">The factory method of its contract, such as <c>CreateListInfo</c>.</param>
/// <param name="Make">The expression that makes it out of <c>items</c>: a <c>List</c>, or for a dictionary a <c>Dictionary</c>. <c>null</c> where nothing can make it.</param>
/// <param name="Create">The expression that makes an empty one for the contract, or <c>null</c>.</param>
internal sealed record CollectionSpec(string ContractFactory, string? Make, string? Create);
