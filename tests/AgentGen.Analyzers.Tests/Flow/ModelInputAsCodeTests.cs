using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Flow;

/// <summary>AGEN2010 and AGEN2011.</summary>
public sealed class ModelInputAsCodeTests
{
    private const string Code = "AGEN2010";
    private const string Deserialization = "AGEN2011";

    [Theory]
    [InlineData("return Type.GetType([|name|]);")]
    [InlineData("return Type.GetType([|\"Acme.\" + name|]);")]
    [InlineData("return System.Reflection.Assembly.Load([|name|]);")]
    [InlineData("return System.Reflection.Assembly.LoadFrom([|path|]);")]
    [InlineData("return Activator.CreateInstance([|path|], [|name|]);")]
    [InlineData("return typeof(Request).Assembly.GetType([|name|]);")]
    [InlineData("return typeof(Request).GetMethod([|name|])?.Invoke(request, null);")]
    [InlineData("return typeof(Request).InvokeMember([|name|], System.Reflection.BindingFlags.InvokeMethod, null, request, null);")]
    [InlineData("return System.Reflection.Assembly.Load([|Convert.FromBase64String(text)|]);")]
    [InlineData("return System.Runtime.InteropServices.NativeLibrary.Load([|path|]);")]
    public Task Code_of_the_models_choice_is_reported(string body) => Analyze.ShouldReportAsync(Code, FlowCode.Tool(body));

    [Theory]
    [InlineData("return Type.GetType(\"System.String\");")]
    [InlineData("return name switch { \"a\" => typeof(string), _ => typeof(int) };")]
    [InlineData("var types = new Dictionary<string, Type>(); return types[name];")]
    [InlineData("return Activator.CreateInstance(typeof(StringBuilder), text);")]
    [InlineData("return typeof(Request).GetMethod(nameof(ToString))?.Invoke(text, null);")]
    [InlineData("if (!Allowed.Contains(name)) { return null; } return Type.GetType(name);")]
    [InlineData("return typeof(Request).GetProperty(name)?.GetValue(request);")]
    public Task Code_of_the_programs_choice_is_not_reported(string body) => Analyze.ShouldNotReportAsync(Code, FlowCode.Tool(body));

    [Theory]
    [InlineData("var bytes = Convert.FromBase64String(text); return new System.Runtime.Serialization.Formatters.Binary.BinaryFormatter().Deserialize([|new MemoryStream(bytes)|]);")]
    [InlineData("return Newtonsoft.Json.JsonConvert.DeserializeObject([|text|], new Newtonsoft.Json.JsonSerializerSettings { TypeNameHandling = Newtonsoft.Json.TypeNameHandling.All });")]
    [InlineData("var settings = new Newtonsoft.Json.JsonSerializerSettings(); settings.TypeNameHandling = Newtonsoft.Json.TypeNameHandling.Auto; return Newtonsoft.Json.JsonConvert.DeserializeObject([|text|], settings);")]
    [InlineData("using var reader = System.Xml.XmlReader.Create([|new StringReader(text)|], new System.Xml.XmlReaderSettings { DtdProcessing = System.Xml.DtdProcessing.Parse }); return reader.Read();")]
    public Task Data_that_chooses_its_types_is_reported(string body) => Analyze.ShouldReportAsync(Deserialization, Source(body));

    [Theory]
    [InlineData("return System.Text.Json.JsonSerializer.Deserialize<Request>(text);")]
    [InlineData("return Newtonsoft.Json.JsonConvert.DeserializeObject(text, new Newtonsoft.Json.JsonSerializerSettings { TypeNameHandling = Newtonsoft.Json.TypeNameHandling.None });")]
    [InlineData("return Newtonsoft.Json.JsonConvert.DeserializeObject(text, new Newtonsoft.Json.JsonSerializerSettings());")]
    [InlineData("return System.Xml.Linq.XDocument.Parse(text);")]
    [InlineData("return new System.Xml.Serialization.XmlSerializer(typeof(string)).Deserialize(new StringReader(text));")]
    [InlineData("using var reader = System.Xml.XmlReader.Create(new StringReader(text), new System.Xml.XmlReaderSettings { DtdProcessing = System.Xml.DtdProcessing.Prohibit }); return reader.Read();")]
    public Task Data_of_one_fixed_type_is_not_reported(string body) => Analyze.ShouldNotReportAsync(Deserialization, Source(body));

    private static string Source(string body) => FlowCode.Tool(body, more: """
        namespace Newtonsoft.Json
        {
            public enum TypeNameHandling { None, Objects, Arrays, All, Auto }
            public sealed class JsonSerializerSettings { public TypeNameHandling TypeNameHandling { get; set; } }
            public static class JsonConvert
            {
                public static object? DeserializeObject(string value, JsonSerializerSettings settings) => throw new NotSupportedException(value + settings);
            }
        }

        namespace System.Runtime.Serialization.Formatters.Binary
        {
            public sealed class BinaryFormatter { public object Deserialize(System.IO.Stream serializationStream) => serializationStream; }
        }
        """);
}
