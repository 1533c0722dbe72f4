using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen.Generated;

/// <summary>Reads the arguments of one call and collects everything that is wrong with them.</summary>
/// <param name="tool">The tool that is called.</param>
/// <param name="arguments">The arguments.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct ArgumentReader(GeneratedTool tool, AIFunctionArguments arguments)
{
    private ArgumentContext _context;

    /// <summary>Whether anything was wrong so far.</summary>
    public readonly bool HasErrors => _context.Errors is not null;

    /// <summary>Everything that was wrong, as one error; <see langword="null"/> where nothing was.</summary>
    public readonly ToolError? Error => _context.Errors?.ToToolError(tool.Name);

    /// <summary>The refusal to return from a call.</summary>
    /// <returns>The error as a result.</returns>
    public readonly ValueTask<object?> Refuse() => new(Error);

    /// <summary>The exception for an operation that cannot return an error.</summary>
    /// <returns>The exception.</returns>
    public readonly ArgumentException ToException() => new(Error?.Message);

    /// <summary>Reads a parameter without a default that is not nullable.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="type">How to read it.</param>
    /// <returns>The value; the type's default after an error.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Required<T>(string name, ArgumentType<T> type) =>
        arguments.TryGetValue(name, out object? value) && value is T typed && type.TakesAsIs ? typed : ConvertPresent(name, type);

    /// <summary>Reads a parameter with a default that is not nullable. Null counts as absent.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="type">How to read it.</param>
    /// <param name="fallback">Its default.</param>
    /// <returns>The value.</returns>
    public T Optional<T>(string name, ArgumentType<T> type, T fallback) =>
        arguments.TryGetValue(name, out object? value) && !IsNull(value) ? Convert(name, value, type) : fallback;

    /// <summary>Reads a nullable value without a default.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="type">How to read it.</param>
    /// <returns>The value.</returns>
    public T? RequiredValueOrNull<T>(string name, ArgumentType<T> type)
        where T : struct => IsPresent(name, type, out object? value) && !IsNull(value) ? Convert(name, value, type) : null;

    /// <summary>Reads a nullable value with a default.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="type">How to read it.</param>
    /// <param name="fallback">Its default.</param>
    /// <returns>The value.</returns>
    public T? OptionalValueOrNull<T>(string name, ArgumentType<T> type, T? fallback)
        where T : struct =>
        !arguments.TryGetValue(name, out object? value) ? fallback : IsNull(value) ? null : Convert(name, value, type);

    /// <summary>Reads a nullable reference without a default.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="type">How to read it.</param>
    /// <returns>The value.</returns>
    public T? RequiredOrNull<T>(string name, ArgumentType<T> type)
        where T : class => IsPresent(name, type, out object? value) && !IsNull(value) ? Convert(name, value, type) : null;

    /// <summary>Reads a nullable reference with a default.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="type">How to read it.</param>
    /// <param name="fallback">Its default.</param>
    /// <returns>The value.</returns>
    public T? OptionalOrNull<T>(string name, ArgumentType<T> type, T? fallback)
        where T : class =>
        !arguments.TryGetValue(name, out object? value) ? fallback : IsNull(value) ? null : Convert(name, value, type);

    private static bool IsNull(object? value) => value is null or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined };

    private bool IsPresent(string name, ArgumentType type, out object? value)
    {
        if (arguments.TryGetValue(name, out value))
        {
            return true;
        }

        _context.Missing(name, type);
        return false;
    }

    private T ConvertPresent<T>(string name, ArgumentType<T> type) => IsPresent(name, type, out object? value) ? Convert(name, value, type) : default!;

    private T Convert<T>(string name, object? value, ArgumentType<T> type)
    {
        int before = _context.Count;
        _context.RefusesUnknown = tool.CallPolicy.UnknownArguments == UnknownArguments.Refuse;
        if (value is JsonElement json
            ? type.TryRead(json, ref _context, out T? result)
            : ArgumentConversion.TryConvert(value, type, tool.JsonSerializerOptions, ref _context, out result))
        {
            return result;
        }

        _context.InMember(before, name);
        return default!;
    }
}
