using System.ComponentModel;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Generated;

/// <summary>The services of one call, and what the call must dispose of at its end.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ToolScope : IAsyncDisposable
{
    private readonly GeneratedTool _tool;
    private readonly IServiceProvider? _services;
    private readonly AsyncServiceScope? _scope;
    private object? _owned;

    /// <summary>Opens the services of a call: those that the call brings, else a new scope of the map's services.</summary>
    /// <param name="tool">The tool.</param>
    /// <param name="arguments">The call's arguments.</param>
    public ToolScope(GeneratedTool tool, AIFunctionArguments arguments)
    {
        ArgumentNullException.ThrowIfNull(tool);
        ArgumentNullException.ThrowIfNull(arguments);
        _tool = tool;
        _services = arguments.Services;
        if (_services is null && tool.Services is { } services)
        {
            _scope = services.GetService<IServiceScopeFactory>()?.CreateAsyncScope();
            _services = _scope?.ServiceProvider ?? services;
        }
    }

    /// <summary>The services, for a parameter that asks for them all.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public IServiceProvider Services => _services ?? throw Missing("IServiceProvider");

    /// <summary>The services, for a parameter that can do without.</summary>
    public IServiceProvider? ServicesOrNull => _services;

    /// <summary>Finds the registered instance of the type that declares the tool.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The instance, or <see langword="null"/> where none is registered.</returns>
    public T? Find<T>()
        where T : class => _services?.GetService<T>();

    /// <summary>Gets a service.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The service.</returns>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public T Required<T>()
        where T : notnull => _services is not null && _services.GetService(typeof(T)) is T service ? service : throw Missing(typeof(T).ToString());

    /// <summary>Gets a service that may be absent.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The service or the type's default.</returns>
    public T? Optional<T>() => _services is not null && _services.GetService(typeof(T)) is T service ? service : default;

    /// <summary>Gets a keyed service.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its key; null asks for the service without a key.</param>
    /// <returns>The service.</returns>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    public T RequiredKeyed<T>(object? key)
        where T : notnull => OptionalKeyed<T>(key) ?? throw Missing($"{typeof(T)} with key '{key}'");

    /// <summary>Gets a keyed service that may be absent.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="key">Its key; null asks for the service without a key.</param>
    /// <returns>The service or the type's default.</returns>
    public T? OptionalKeyed<T>(object? key) =>
        key is null ? Optional<T>() : _services is IKeyedServiceProvider keyed && keyed.GetKeyedService(typeof(T), key) is T service ? service : default;

    /// <summary>Takes charge of an instance that was made for this call alone.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="instance">The instance.</param>
    /// <returns>The instance.</returns>
    public T Own<T>(T instance)
        where T : notnull
    {
        _owned = instance;
        return instance;
    }

    /// <summary>The error for a declaring type that is neither registered nor can be made.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>Never.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public T NotRegistered<T>() => throw Missing(typeof(T).ToString());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        switch (_owned)
        {
            case IAsyncDisposable disposable:
                await disposable.DisposeAsync().ConfigureAwait(false);
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }

        if (_scope is { } scope)
        {
            await scope.DisposeAsync().ConfigureAwait(false);
        }
    }

    private InvalidOperationException Missing(string service) => new(_services is null
        ? $"Tool '{_tool.Name}' needs {service}, but the call has no services: create the map with Create(services), or set AIFunctionArguments.Services."
        : $"Tool '{_tool.Name}' needs {service}, which is not registered: add it to the services that the map was created with.");
}
