using static AgentGen.Analyzers.Effects.DeedKind;

namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>Mail, text messages, queues and events.</summary>
internal static class MessageApis
{
    private const string Mail = "System.Net.Mail.SmtpClient MailKit.IMailTransport MailKit.MailTransport MailKit.Net.Smtp.SmtpClient "
        + "Azure.Communication.Email.EmailClient "
        + "FluentEmail.Core.IFluentEmail FluentEmail.Core.Interfaces.ISender";

    private const string Queues = "Azure.Messaging.ServiceBus.ServiceBusSender Azure.Messaging.EventHubs.Producer.EventHubProducerClient "
        + "Azure.Storage.Queues.QueueClient "
        + "Amazon.SQS.IAmazonSQS Amazon.SQS.AmazonSQSClient";

    public static Api[] Rows { get; } =
    [
        new(SendsMessage, Mail, "Send SendMail") { What = "sends a mail", Target = "message recipients", IsIrreversible = true },
        new(SendsMessage, "SendGrid.ISendGridClient SendGrid.BaseClient Amazon.SimpleEmail.IAmazonSimpleEmailService "
            + "Amazon.SimpleEmailV2.IAmazonSimpleEmailServiceV2", "SendEmail SendRawEmail")
            { What = "sends a mail", IsIrreversible = true },
        new(SendsMessage, "Twilio.Rest.Api.V2010.Account.MessageResource Twilio.Rest.Api.V2010.Account.CallResource", "Create")
            { What = "sends a message or makes a call", IsIrreversible = true },
        new(SendsMessage, "Azure.Communication.Sms.SmsClient", "Send") { What = "sends a text message", IsIrreversible = true },
        new(SendsMessage, "Amazon.SimpleNotificationService.IAmazonSimpleNotificationService", "Publish PublishBatch")
            { What = "sends a notification", IsIrreversible = true },
        new(SendsMessage, Queues, "Send SendMessage SendMessages SendMessageBatch") { What = "puts a message into a queue" },
        new(SendsMessage, "RabbitMQ.Client.IModel RabbitMQ.Client.IChannel", "BasicPublish") { What = "publishes a message" },
        new(SendsMessage, "Confluent.Kafka.IProducer", "Produce") { What = "publishes an event" },
        new(SendsMessage, "MassTransit.IPublishEndpoint MassTransit.ISendEndpoint", "Publish Send") { What = "publishes a message" },
    ];
}
