namespace AgentGen.Compiler.Tests.Emitted.Properties;

/// <summary>What random type graphs may contain. A feature is drawn only while its flag stands in <see cref="Landed"/>.</summary>
[Flags]
internal enum Features
{
    None = 0,
    Enums = 1 << 0,
    FlagEnums = 1 << 1,
    EnumNames = 1 << 2,
    Objects = 1 << 3,
    Structs = 1 << 4,
    ConstructorDefaults = 1 << 5,
    GetOnly = 1 << 6,
    Recursion = 1 << 7,
    Lists = 1 << 8,
    MoreLists = 1 << 9,
    Maps = 1 << 10,
    MoreMaps = 1 << 11,
    OtherKeys = 1 << 12,
    NullableItems = 1 << 13,
    Generics = 1 << 14,
    JsonNames = 1 << 15,
    JsonIgnored = 1 << 16,
    JsonRequired = 1 << 17,
    MoreScalars = 1 << 18,

    Landed = Enums | FlagEnums | EnumNames | Objects | Structs | ConstructorDefaults | GetOnly | Recursion | Lists | Maps | OtherKeys | NullableItems | Generics
        | JsonNames | JsonIgnored | JsonRequired,
}
