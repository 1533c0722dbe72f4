using System;
using System.IO;

namespace Newtonsoft.Json;

[Flags]
public enum TypeNameHandling
{
    None = 0,
    Objects = 1,
    Arrays = 2,
    All = Objects | Arrays,
    Auto = 4,
}

public class JsonSerializerSettings
{
    public TypeNameHandling TypeNameHandling { get; set; }
}

public abstract class JsonReader;

public class JsonTextReader(TextReader reader) : JsonReader, IDisposable
{
    public TextReader Reader { get; } = reader;

    public void Dispose()
    {
    }
}

public class JsonSerializer
{
    public virtual TypeNameHandling TypeNameHandling { get; set; }

    public object? Deserialize(JsonReader reader) => null;

    public T? Deserialize<T>(JsonReader reader) => default;
}

public static class JsonConvert
{
    public static object? DeserializeObject(string value) => null;

    public static object? DeserializeObject(string value, JsonSerializerSettings settings) => null;

    public static T? DeserializeObject<T>(string value) => default;

    public static T? DeserializeObject<T>(string value, JsonSerializerSettings settings) => default;
}
